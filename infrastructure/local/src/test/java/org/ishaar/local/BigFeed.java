package org.ishaar.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A feed of many complaints that each go through the same steps, step by step for all of them. */
record BigFeed(int complaints, List<String> steps) {

    int size() {
        return complaints * steps.size();
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
                lines.add("{\"complaintId\":\"%s\",\"status\":\"%s\",\"phoneNumber\":\"%s\",\"language\":\"fr\"}"
                        .formatted(reference(complaint), step, number(complaint)));
            }
        }
        return Files.write(file, lines);
    }

    /** What the phone of a complaint should show, as {@code REFERENCE STATUS}. */
    List<String> texts(int complaint) {
        return steps.stream().map(step -> reference(complaint) + " " + step).toList();
    }
}
