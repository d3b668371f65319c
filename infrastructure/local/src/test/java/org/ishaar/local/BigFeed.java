package org.ishaar.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A feed of many complaints that go through the same steps, step by step for all of them.
 *
 * @param ended how many of them take the last step
 */
record BigFeed(int complaints, List<String> steps, int ended) {

    int size() {
        return complaints * (steps.size() - 1) + ended;
    }

    String reference(int complaint) {
        return "2026/3101/" + complaint;
    }

    String number(int complaint) {
        return "+2126%08d".formatted(complaint);
    }

    Path write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String step : steps) {
            for (int complaint = 0; complaint < complaints; complaint++) {
                if (stepsOf(complaint).contains(step)) {
                    lines.add("{\"complaintId\":\"%s\",\"status\":\"%s\",\"phoneNumber\":\"%s\",\"language\":\"fr\"}"
                            .formatted(reference(complaint), step, number(complaint)));
                }
            }
        }
        return Files.write(file, lines);
    }

    private List<String> stepsOf(int complaint) {
        return complaint < ended ? steps : steps.subList(0, steps.size() - 1);
    }

    /** What the phone of a complaint should show, as {@code REFERENCE STATUS}. */
    List<String> texts(int complaint) {
        return stepsOf(complaint).stream()
                .map(step -> reference(complaint) + " " + step)
                .toList();
    }

    /** The changes of a complaint that come after one of it. */
    List<String> after(String change) {
        String complaint = change.substring(0, change.indexOf(' ') + 1);
        List<String> changes = steps.stream().map(complaint::concat).toList();
        return changes.subList(changes.indexOf(change) + 1, changes.size());
    }
}
