package org.ishaar.bench.cold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.bench.Figure;
import org.ishaar.bench.Section;
import org.ishaar.bench.Table;
import org.ishaar.bench.lambda.Jdk;
import org.ishaar.bench.lambda.Pinning;

/** Cold starts as tables, and what is held of them. */
record Report(Jdk jdk, Rounds rounds, Map<String, FirstRequest> classes, int times) {

    static final String FLOOR = "empty handler";
    static final String UNREAD = "empty handler, event unread";
    static final String TUTORIAL = "tutorial handler";
    static final String OURS = "notifier";

    private static final double MOST_OWN = 0.5;
    private static final double MOST_IN_IMAGE = 1.2;

    Section section() {
        StringBuilder text = new StringBuilder(conditions()).append(onDemand());
        if (!rounds.functions(Way.IMAGE).isEmpty()) {
            text.append(image());
        }
        if (!rounds.functions(Way.PREPARED).isEmpty()) {
            text.append(prepared());
        }
        return new Section("Cold start", text.append(loaded()).toString(), figures());
    }

    private String conditions() {
        return "Medians of " + times + " starts, in turn, with Java " + jdk.version()
                + " and AWS's runtime interface client"
                + (Pinning.isPossible() ? " on one processor" : "; processors could not be set apart")
                + ", at Lambda's flags for 1,024 MB. DynamoDB answers after 5 ms, SNS after 20 ms. Not in it: what AWS"
                + " does before the process starts, and its own AOT cache for the managed runtime. The empty handler is"
                + " given the event as the tutorial's is, read by the runtime; ours reads it itself, which is faster. *Four"
                + " requests alone* is the AWS SDK's part of ours: what the notifier asks of AWS about a text, with no event"
                + " read, no rule, no brake and no log around it.\n";
    }

    private String onDemand() {
        Table table =
                new Table("function", "ms", "own ms, above the empty one", "own over the tutorial's own", "peak MiB");
        for (String name : rounds.functions(Way.ON_DEMAND)) {
            table.row(
                    name,
                    rounds.millis(Way.ON_DEMAND, name),
                    own(name),
                    own(name) / own(TUTORIAL),
                    rounds.mebibytes(Way.ON_DEMAND, name));
        }
        return "\nManaged runtime, on demand: from the process's start to the first answer.\n\n" + table
                + aboveUnread();
    }

    /** The same by the lowest floor there is, for whoever holds that one to be right. */
    private String aboveUnread() {
        if (!rounds.functions(Way.ON_DEMAND).contains(UNREAD)) {
            return "";
        }
        double floor = rounds.millis(Way.ON_DEMAND, UNREAD);
        double ratio = (rounds.millis(Way.ON_DEMAND, OURS) - floor) / (rounds.millis(Way.ON_DEMAND, TUTORIAL) - floor);
        return "\nAbove the handler whose event stays unread, ours takes " + Table.written(ratio)
                + " of what the tutorial's takes.\n";
    }

    private String image() {
        Table table = new Table("function", "ms", "over the empty one", "peak MiB");
        for (String name : rounds.functions(Way.IMAGE)) {
            table.row(name, rounds.millis(Way.IMAGE, name), overFloor(name), rounds.mebibytes(Way.IMAGE, name));
        }
        return "\nImage with an AOT cache, each function with its own, trained by the same event:\n\n" + table;
    }

    private String prepared() {
        Table table = new Table("function", "ms", "peak MiB");
        for (String name : rounds.functions(Way.PREPARED)) {
            table.row(name, rounds.millis(Way.PREPARED, name), rounds.mebibytes(Way.PREPARED, name));
        }
        return "\nSnapStart or provisioned concurrency, where the JVM's own defaults hold for compilation: from a process that"
                + " is ready to the first answer. What AWS takes to restore a snapshot is not in it. The notifier has rehearsed a text by then, the API a call.\n\n"
                + table;
    }

    private String loaded() {
        Table table = new Table("function", "classes before", "ours", "added by the first request", "ours");
        classes.forEach((name, first) -> table.row(
                name,
                first.before().size(),
                first.before().ours(),
                first.added().size(),
                first.added().ours()));
        return "\nClasses loaded before the first request, hooks before a snapshot included, and added by it:\n\n"
                + table;
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("cold-own-over-tutorial-own", own(OURS) / own(TUTORIAL), MOST_OWN));
        if (!rounds.functions(Way.IMAGE).isEmpty()) {
            figures.add(new Figure("cold-aot-total-over-floor-aot", overFloor(OURS), MOST_IN_IMAGE));
        }
        if (!rounds.functions(Way.PREPARED).isEmpty()) {
            double ratio = rounds.millis(Way.PREPARED, OURS) / rounds.millis(Way.PREPARED, TUTORIAL);
            figures.add(new Figure("cold-prepared-total-over-tutorial-prepared", ratio, MOST_OWN));
        }
        figures.add(new Figure(
                "cold-first-request-adds-own-classes", classes.get(OURS).added().ours(), 0));
        return figures;
    }

    private double own(String name) {
        return rounds.millis(Way.ON_DEMAND, name) - rounds.millis(Way.ON_DEMAND, FLOOR);
    }

    private double overFloor(String name) {
        return rounds.millis(Way.IMAGE, name) / rounds.millis(Way.IMAGE, FLOOR);
    }
}
