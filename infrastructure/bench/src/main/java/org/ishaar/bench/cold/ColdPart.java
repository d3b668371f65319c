package org.ishaar.bench.cold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ishaar.bench.Depth;
import org.ishaar.bench.Part;
import org.ishaar.bench.ScratchFolder;
import org.ishaar.bench.Section;
import org.ishaar.bench.lambda.AotCache;
import org.ishaar.bench.lambda.Jdk;
import org.ishaar.bench.lambda.Pinning;
import org.ishaar.bench.lambda.Start;
import org.ishaar.bench.lambda.Subject;
import org.ishaar.bench.lambda.Subjects;
import org.ishaar.bench.stub.AwsStub;
import org.ishaar.bench.stub.Latency;

/** Cold starts of every function, beside an empty one and the tutorial's. */
public final class ColdPart implements Part {

    private static final int ROUNDS = 7;
    private static final int QUICK_ROUNDS = 5;

    /** Those that are started for a snapshot too: the others would take the bench beyond its time. */
    private static final List<String> COMPARED = List.of(Report.FLOOR, Report.TUTORIAL, Report.OURS, "statusapi");

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Section measure(Depth depth, Consumer<String> progress) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.make();
                AwsStub stub = AwsStub.start(Latency.USUAL)) {
            Pinning.keepOffTheFirst();
            Bench bench = new Bench(Jdk.ofFunctions(), scratch.path());
            List<Subject> subjects = subjects(new Subjects(scratch.path(), stub.uri()), depth);
            progress.accept("cold: training the caches");
            Map<Way, Map<String, Trial>> trials = bench.trials(subjects, depth);
            int rounds = depth == Depth.FULL ? ROUNDS : QUICK_ROUNDS;
            return new Report(bench.jdk(), Rounds.run(trials, rounds, progress), bench.firstRequests(subjects), rounds)
                    .section();
        }
    }

    private static List<Subject> subjects(Subjects all, Depth depth) throws IOException {
        List<Subject> chosen = new ArrayList<>(List.of(all.floor(), all.tutorial(), all.notifier()));
        if (depth == Depth.FULL) {
            chosen.add(1, all.unread());
            chosen.add(all.requestsAlone());
            chosen.addAll(all.others());
        }
        return chosen;
    }

    /** What starts functions. */
    private record Bench(Jdk jdk, Path scratch) {

        private Path log() {
            return scratch.resolve("log");
        }

        private Map<Way, Map<String, Trial>> trials(List<Subject> subjects, Depth depth)
                throws IOException, InterruptedException {
            Map<Way, Map<String, Trial>> trials = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                trials.put(way, new LinkedHashMap<>());
            }
            for (Subject subject : subjects) {
                trials.get(Way.ON_DEMAND).put(subject.name(), onDemand(subject));
                if (jdk.hasAotCache()) {
                    trials.get(Way.IMAGE).put(subject.name(), image(subject));
                }
                if (depth == Depth.FULL && COMPARED.contains(subject.name())) {
                    trials.get(Way.PREPARED).put(subject.name(), prepared(subject));
                }
            }
            return trials;
        }

        private Trial onDemand(Subject subject) {
            return Trial.cold(Start.managed(jdk, subject, Start.ON_DEMAND, log()), subject.events());
        }

        private Trial image(Subject subject) throws IOException, InterruptedException {
            Path cache = scratch.resolve(subject.name().replace(' ', '-') + ".aot");
            return Trial.cold(
                    AotCache.train(
                            Start.image(jdk, subject, log()), subject.events().get(), cache),
                    subject.events());
        }

        private Trial prepared(Subject subject) {
            return Trial.prepared(Start.managed(jdk, subject, Start.PROVISIONED, log()), subject.events());
        }

        private Map<String, FirstRequest> firstRequests(List<Subject> subjects)
                throws IOException, InterruptedException {
            Map<String, FirstRequest> all = new LinkedHashMap<>();
            for (Subject subject : subjects) {
                Start start = Start.managed(jdk, subject, Start.PROVISIONED, log());
                Path classes = scratch.resolve(subject.name().replace(' ', '-') + ".classes");
                all.put(subject.name(), FirstRequest.of(start, subject.events().get(), classes));
            }
            return all;
        }
    }
}
