package org.ishaar.bench.cold;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishaar.bench.ScratchFolder;
import org.ishaar.bench.cold.ClassLog.Loaded;
import org.ishaar.bench.lambda.Jdk;
import org.ishaar.bench.lambda.Start;
import org.ishaar.bench.lambda.Subject;
import org.ishaar.bench.lambda.Subjects;
import org.ishaar.bench.stub.AwsStub;
import org.ishaar.bench.stub.Latency;

/** For whoever makes the notifier start faster: whose classes it loads, and after which class nothing came for longest. */
public final class WhereTimeGoes {

    private static final int PARTS_OF_A_NAME = 4;
    private static final int ROWS = 25;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WhereTimeGoes() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.make();
                AwsStub stub = AwsStub.start(Latency.NONE)) {
            Subject notifier = new Subjects(scratch.path(), stub.uri()).notifier();
            Start start = Start.managed(
                    Jdk.ofFunctions(), notifier, Start.ON_DEMAND, scratch.path().resolve("log"));
            FirstRequest first = FirstRequest.of(
                    start, notifier.events().get(), scratch.path().resolve("classes"));
            print("Before the first request", first.before().classes());
            print("Added by it", first.added().classes());
        }
    }

    private static void print(String title, List<Loaded> classes) {
        OUT.println(title + ": " + classes.size() + " classes, by package");
        byPackage(classes).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(ROWS)
                .forEach(each -> OUT.printf("%6d %s%n", each.getValue(), each.getKey()));
        OUT.println(title + ": the longest times until the next class, in ms");
        IntStream.range(0, Math.max(0, classes.size() - 1))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> millisAfter(classes, at))
                        .reversed())
                .limit(ROWS)
                .forEach(at -> OUT.printf(
                        "%6.0f %s, then %s%n",
                        millisAfter(classes, at),
                        classes.get(at).name(),
                        classes.get(at + 1).name()));
    }

    private static Map<String, Long> byPackage(List<Loaded> classes) {
        return classes.stream()
                .collect(Collectors.groupingBy(each -> start(each.name()), TreeMap::new, Collectors.counting()));
    }

    private static String start(String name) {
        String[] parts = name.split("\\.");
        return String.join(".", Arrays.copyOf(parts, Math.min(PARTS_OF_A_NAME, parts.length - 1)));
    }

    private static double millisAfter(List<Loaded> classes, int at) {
        return (classes.get(at + 1).seconds() - classes.get(at).seconds()) * 1_000;
    }
}
