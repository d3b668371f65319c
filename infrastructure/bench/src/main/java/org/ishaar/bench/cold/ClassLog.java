package org.ishaar.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The classes that a JVM has loaded so far, in order, read from the log that {@link #flag} has it write. */
record ClassLog(List<Loaded> classes) {

    private static final Pattern LINE = Pattern.compile("(?m)^\\[([0-9.]+)s\\] (\\S+) source: .*$");

    /** @param seconds since the JVM's start */
    record Loaded(double seconds, String name) {

        /** The classes that lambdas become are named after the class that holds them, and count with it. */
        boolean isOurs() {
            return name.startsWith("org.ishaar.");
        }
    }

    static String flag(Path log) {
        return "-Xlog:class+load=info:file=" + log + ":uptime:filecount=0";
    }

    static ClassLog read(Path log) throws IOException {
        return parse(Files.readString(log));
    }

    /** A last line that is not yet written to its end is left out. */
    static ClassLog parse(String log) {
        String whole = log.substring(0, log.lastIndexOf('\n') + 1);
        return new ClassLog(LINE.matcher(whole).results().map(ClassLog::loaded).toList());
    }

    private static Loaded loaded(MatchResult line) {
        return new Loaded(Double.parseDouble(line.group(1)), line.group(2));
    }

    /** What has come since an earlier reading. */
    ClassLog since(ClassLog earlier) {
        return new ClassLog(classes.subList(earlier.size(), size()));
    }

    int size() {
        return classes.size();
    }

    int ours() {
        return (int) classes.stream().filter(Loaded::isOurs).count();
    }
}
