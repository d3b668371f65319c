package org.ishaar.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.bench.ScratchFolder;
import org.ishaar.bench.stub.AwsStub;
import org.ishaar.bench.stub.Latency;

/**
 * An AOT cache of a function, trained by one event. It fits the JDK build, the class path and the jars that it was trained
 * with, and nothing else.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
 */
public final class AotCache {

    /** Objects get into a cache with G1 only, wherever they are read; this is for the process that writes the cache. */
    private static final Map<String, String> WRITER = Map.of("JDK_AOT_VM_OPTIONS", "-XX:-UseSerialGC -XX:+UseG1GC");

    private AotCache() {}

    /**
     * Trains, and returns how to start the function with the cache; it then refuses to start without.
     *
     * @throws IOException when no cache was written
     */
    public static Start train(Start start, String event, Path cache) throws IOException, InterruptedException {
        train(Function.start(start.withFlag(output(cache)).withVariables(WRITER)), event);
        if (!Files.exists(cache)) {
            throw new IOException("no AOT cache was written: " + Files.readString(start.log()));
        }
        return start.withFlag("-XX:AOTCache=" + cache).withFlag("-XX:AOTMode=on");
    }

    /**
     * Trains where an image is built: {@code NotifierFunction /var/task/function.aot}, with {@code CLASSPATH} as the image
     * has it and the JDK that the image has. Run at the top of a checkout in which the bench has been built.
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path cache = Path.of(words[1]).toAbsolutePath();
        try (ScratchFolder scratch = ScratchFolder.make();
                AwsStub stub = AwsStub.start(Latency.NONE)) {
            Subject subject = new Subjects(scratch.path(), stub.uri()).named(words[0]);
            Map<String, String> variables = new HashMap<>(subject.environment());
            variables.putAll(WRITER);
            Path log = scratch.path().resolve("log");
            train(
                    Function.start(inImage(subject, cache), cache.getParent(), variables, log),
                    subject.events().get());
            if (!Files.exists(cache)) {
                throw new IOException("no AOT cache was written: " + Files.readString(log));
            }
        }
    }

    private static List<String> inImage(Subject subject, Path cache) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(Start.IMAGE);
        command.addAll(List.of(output(cache), Function.RUNTIME, subject.handler()));
        return command;
    }

    private static String output(Path cache) {
        return "-XX:AOTCacheOutput=" + cache;
    }

    private static void train(Function started, String event) throws IOException, InterruptedException {
        try (Function function = started) {
            function.invoke(event);
            function.stop();
        }
    }
}
