package org.ishaar.bench.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a function is started.
 *
 * @param handler as template.yaml names it
 * @param environment its variables, those that AWS sets included
 * @param flags of the JVM
 * @param fromJars whether the function's jars are on the class path, as in an image, or its folder is Lambda's own
 * @param log what the function writes, kept for whoever asks why it failed
 */
public record Start(
        Jdk jdk,
        Code code,
        String handler,
        Map<String, String> environment,
        List<String> flags,
        boolean fromJars,
        Path log) {

    /**
     * What Lambda's java25 runtime sets of a JVM's flags at 1,024 MB: the small compiler only, the serial collector, and
     * the heap at what a function may use of its memory.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Java runtime startup</a>
     */
    public static final List<String> ON_DEMAND = List.of(
            "-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx872m", "-Xshare:auto");

    /** With SnapStart or provisioned concurrency the JVM's own defaults hold for compilation. */
    public static final List<String> PROVISIONED = List.of("-XX:+UseSerialGC", "-Xmx872m", "-Xshare:auto");

    /** In an image the flags are one's own: the small compiler starts fastest with a cache too, on one processor. */
    public static final List<String> IMAGE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx872m");

    /** As the managed runtime runs it: the files of its jar in one folder. */
    public static Start managed(Jdk jdk, Subject subject, List<String> flags, Path log) {
        return new Start(jdk, subject.code(), subject.handler(), subject.environment(), flags, false, log);
    }

    /** As an image runs it: its jars on the class path, for an AOT cache knows no folders. */
    public static Start image(Jdk jdk, Subject subject, Path log) {
        return new Start(jdk, subject.code(), subject.handler(), subject.environment(), IMAGE, true, log);
    }

    public Start withFlag(String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return new Start(jdk, code, handler, environment, more, fromJars, log);
    }

    public Start withVariables(Map<String, String> variables) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(variables);
        return new Start(jdk, code, handler, more, flags, fromJars, log);
    }

    /** As Lambda starts a version of which it will take a snapshot: hooks run before it and after. */
    public Start forSnapshot() {
        return withVariables(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
    }
}
