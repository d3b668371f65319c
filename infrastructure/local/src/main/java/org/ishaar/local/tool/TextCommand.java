package org.ishaar.local.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ishaar.complaint.SmsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a text costs as SMS. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = "Says how a text travels as SMS: encoding, septets or code units, parts, what forces UCS-2.")
public final class TextCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT|-", description = "The text, or - for one a line of standard input.")
    private String text = "-";

    @Option(names = "--json", description = "One JSON object a text.")
    private boolean json;

    private final PrintStream out;
    private final InputStream in;

    public TextCommand(PrintStream out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        new Lines(out, in, json).answer(text, line -> counts(SmsText.of(line)));
        return 0;
    }

    static Map<String, Object> counts(SmsText text) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("encoding", text.encoding().name());
        counts.put("units", text.units());
        counts.put("parts", text.parts());
        counts.put("forcedBy", text.forcedBy());
        return counts;
    }
}
