package org.ishaar.local.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The text that a status gives. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Shows the text that a citizen would get, and what it costs.")
public final class PreviewCommand implements Callable<Integer> {

    @Option(
            names = "--status",
            required = true,
            description = "A code of the catalogue; an unknown one gives the generic text.")
    private String status = "";

    @Option(
            names = "--language",
            defaultValue = "ar",
            description = "A language of the catalogue; default: ${DEFAULT-VALUE}.")
    private String language = "ar";

    @Option(
            names = "--complaint",
            paramLabel = "REFERENCE|-",
            required = true,
            description = "The reference, or - for one a line of standard input.")
    private String complaint = "-";

    @Option(names = "--json", description = "One JSON object a reference.")
    private boolean json;

    private final PrintStream out;
    private final InputStream in;

    public PreviewCommand(PrintStream out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        Status code = new Status(status);
        Language chosen = Language.parse(language)
                .orElseThrow(() -> new IllegalArgumentException("--language must be one of "
                        + Catalogue.load().languages().stream()
                                .map(Language::code)
                                .toList()));
        new Lines(out, in, json).answer(complaint, line -> preview(code, chosen, line));
        return 0;
    }

    private static Map<String, Object> preview(Status status, Language language, String reference) {
        SmsText text = Catalogue.load().text(status, new ComplaintId(reference), language);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("text", text.body());
        answer.putAll(TextCommand.counts(text));
        return answer;
    }
}
