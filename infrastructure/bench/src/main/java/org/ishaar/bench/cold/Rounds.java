package org.ishaar.bench.cold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ishaar.bench.Median;

/** Every trial in turn, several times: whatever else the machine does strikes all of them. */
final class Rounds {

    private final Map<Way, Map<String, List<Trial.Taken>>> taken = new EnumMap<>(Way.class);

    /** The round before the first warms the machine's file cache and is thrown away. */
    static Rounds run(Map<Way, Map<String, Trial>> trials, int rounds, Consumer<String> progress)
            throws IOException, InterruptedException {
        new Rounds().round(trials);
        Rounds all = new Rounds();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("cold: round " + round + " of " + rounds);
            all.round(trials);
        }
        return all;
    }

    private void round(Map<Way, Map<String, Trial>> trials) throws IOException, InterruptedException {
        for (Map.Entry<Way, Map<String, Trial>> way : trials.entrySet()) {
            for (Map.Entry<String, Trial> trial : way.getValue().entrySet()) {
                add(way.getKey(), trial.getKey(), trial.getValue().once());
            }
        }
    }

    void add(Way way, String function, Trial.Taken once) {
        taken.computeIfAbsent(way, key -> new LinkedHashMap<>())
                .computeIfAbsent(function, key -> new ArrayList<>())
                .add(once);
    }

    List<String> functions(Way way) {
        return List.copyOf(taken.getOrDefault(way, Map.of()).keySet());
    }

    double millis(Way way, String function) {
        return Median.of(all(way, function).stream().map(Trial.Taken::millis).toList());
    }

    double mebibytes(Way way, String function) {
        return Median.of(all(way, function).stream().map(Trial.Taken::mebibytes).toList());
    }

    private List<Trial.Taken> all(Way way, String function) {
        return taken.get(way).get(function);
    }
}
