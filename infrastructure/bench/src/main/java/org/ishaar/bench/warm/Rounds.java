package org.ishaar.bench.warm;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ishaar.bench.lambda.Function;
import org.ishaar.bench.lambda.Start;
import org.ishaar.bench.stub.AwsStub;

/** Both handlers side by side, asked in turn: whatever else the machine does strikes both. */
final class Rounds {

    /** Batches of the deployed size before anything is measured. */
    private static final int WARM_UP = 20;

    private final AwsStub stub;
    private final List<Load> loads;
    private final Map<Load, Duel> duels = new LinkedHashMap<>();

    /** What both made of a load. */
    record Duel(Sample tutorial, Sample ours) {

        private Duel() {
            this(new Sample(), new Sample());
        }
    }

    Rounds(AwsStub stub, List<Load> loads) {
        this.stub = stub;
        this.loads = loads;
        loads.forEach(load -> duels.put(load, new Duel()));
    }

    Map<Load, Duel> run(int rounds, List<Start> both, Consumer<String> progress)
            throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            progress.accept("warm: round " + round + " of " + rounds);
            round(round == 1, both);
        }
        return duels;
    }

    /** One after the other: both runtimes unpack their library to the same file. */
    private void round(boolean first, List<Start> both) throws IOException, InterruptedException {
        try (Contestant tutorial = new Contestant(Function.start(both.get(0)), stub)) {
            tutorial.warmUp(WARM_UP);
            try (Contestant ours = new Contestant(Function.start(both.get(1)), stub)) {
                ours.warmUp(WARM_UP);
                inTurn(first, tutorial, ours);
            }
        }
    }

    private void inTurn(boolean first, Contestant tutorial, Contestant ours) throws IOException, InterruptedException {
        for (Load load : loads) {
            if (first || load.inEachRound()) {
                duels.get(load).tutorial().add(tutorial.handle(load));
                duels.get(load).ours().add(ours.handle(load));
            }
        }
    }
}
