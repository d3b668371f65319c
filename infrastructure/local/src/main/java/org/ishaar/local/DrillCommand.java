package org.ishaar.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ishaar.local.alarm.Alarms;
import org.ishaar.local.drill.DrillReport;
import org.ishaar.local.drill.FireDrill;
import org.ishaar.local.drill.LogReport;
import org.ishaar.local.drill.LogReview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fire drill. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "Makes each alarm's condition true and shows which alarms fire; 0 when each does, with no other, and none"
                    + " without trouble.",
            "With --data: which alarms a local run would have set off."
        })
final class DrillCommand implements Callable<Integer> {

    @Option(names = "--alarm", paramLabel = "NAME", description = "Only this one, with the values that it compares.")
    private @Nullable String alarm;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a run: what its metrics set off.")
    private @Nullable Path data;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "With --data: the --time-scale of that run; default: ${DEFAULT-VALUE}.")
    private double timeScale = 1;

    @Option(names = "--template", paramLabel = "FILE", description = "Another template than this checkout's.")
    private @Nullable Path template;

    private final PrintStream out;

    DrillCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (!(timeScale > 0)) {
            out.println("--time-scale must be above 0");
            return 2;
        }
        Path file = template == null ? TemplateFile.find() : template;
        return data == null ? hold(FireDrill.of(file)) : review(file, data.resolve("functions.log"));
    }

    private int hold(FireDrill drill) {
        DrillReport report = new DrillReport(drill, out);
        if (alarm != null && !drill.has(alarm)) {
            out.println("no alarm is named " + alarm);
            return 2;
        }
        boolean asItShouldBe = alarm == null ? report.all() : report.one(alarm);
        return asItShouldBe ? 0 : 1;
    }

    private int review(Path template, Path log) throws IOException {
        if (!Files.exists(log)) {
            throw new IOException("there is no " + log + ": give the folder that run --data was given");
        }
        LogReview review = LogReview.of(log, timeScale);
        new LogReport(review.findings(Alarms.of(template, Map.of())), out).print();
        return 0;
    }
}
