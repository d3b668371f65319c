package org.ishaar.local.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.PhoneNumberInvalid;
import org.ishaar.complaint.PhoneReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a number would be read. */
@Command(
        name = "phone",
        mixinStandardHelpOptions = true,
        description = "Reads a phone number as the notifier does: E.164, country and type, or why it gets no text.")
public final class PhoneCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NUMBER|-", description = "As a citizen gave it, or - for one a line of standard input.")
    private String number = "-";

    @Option(
            names = "--region",
            defaultValue = "MA",
            description = "ISO 3166 country of local numbers; default: ${DEFAULT-VALUE}.")
    private String region = "MA";

    @Option(names = "--json", description = "One JSON object a number.")
    private boolean json;

    private final PrintStream out;
    private final InputStream in;

    public PhoneCommand(PrintStream out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        new Lines(out, in, json).answer(number, line -> answer(PhoneNumber.read(line, region)));
        return 0;
    }

    private static Map<String, Object> answer(PhoneReading reading) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (reading instanceof PhoneNumber phone) {
            answer.put("e164", phone.e164());
            answer.put("country", phone.country());
            answer.put("type", phone.type());
        } else if (reading instanceof PhoneNumberInvalid invalid) {
            answer.put("reason", "INVALID_PHONE_NUMBER");
            answer.put("why", invalid.why().name());
        } else {
            answer.put("reason", "NO_PHONE_NUMBER");
        }
        return answer;
    }
}
