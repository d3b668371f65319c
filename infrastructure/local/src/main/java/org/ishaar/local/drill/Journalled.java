package org.ishaar.local.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.local.alarm.DataPoint;
import org.ishaar.local.alarm.EmbeddedMetrics;

/** What one invocation's journal, the functions' own, tells CloudWatch. */
final class Journalled {

    private Journalled() {}

    static List<DataPoint> points(Consumer<JsonJournal> invocation) {
        List<String> lines = new ArrayList<>();
        JsonJournal journal = new JsonJournal(lines::add, "drill");
        invocation.accept(journal);
        journal.close();
        return lines.stream()
                .flatMap(line -> EmbeddedMetrics.read(line).stream())
                .toList();
    }
}
