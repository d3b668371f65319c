package org.ishaar.bench.warm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ishaar.bench.Depth;
import org.ishaar.bench.Part;
import org.ishaar.bench.ScratchFolder;
import org.ishaar.bench.Section;
import org.ishaar.bench.lambda.Jdk;
import org.ishaar.bench.lambda.Pinning;
import org.ishaar.bench.lambda.Start;
import org.ishaar.bench.lambda.Subject;
import org.ishaar.bench.lambda.Subjects;
import org.ishaar.bench.stub.AwsStub;
import org.ishaar.bench.stub.Latency;

/** Batches of several sizes through the deployed handler and the tutorial's, warm, with usual latencies and with none. */
public final class WarmPart implements Part {

    private static final int ROUNDS = 2;

    @Override
    public String name() {
        return "warm";
    }

    @Override
    public Section measure(Depth depth, Consumer<String> progress) throws IOException, InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.make();
                AwsStub stub = AwsStub.start(Latency.NONE)) {
            Pinning.keepOffTheFirst();
            Subjects subjects = new Subjects(scratch.path(), stub.uri());
            List<Start> both =
                    List.of(start(subjects.tutorial(), scratch.path()), start(subjects.notifier(), scratch.path()));
            Map<Load, Rounds.Duel> duels =
                    new Rounds(stub, Load.of(depth)).run(depth == Depth.FULL ? ROUNDS : 1, both, progress);
            return new Report(duels).section();
        }
    }

    private static Start start(Subject subject, Path scratch) throws IOException {
        return Start.managed(Jdk.ofFunctions(), subject, Start.ON_DEMAND, scratch.resolve(subject.name() + ".log"));
    }
}
