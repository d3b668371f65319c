package org.ishaar.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.ishaar.local.phone.PhoneRules;
import org.ishaar.local.phone.PhoneRulesJson;
import org.ishaar.local.sns.Faults;
import org.ishaar.local.sns.FaultsJson;
import picocli.CommandLine.Option;

/** How SNS and the phones answer from the first text on: in JSON, or in a file of JSON. */
final class AnswerOptions {

    @Option(
            names = "--phones",
            paramLabel = "FILE|JSON",
            description = "How phones answer, as /_ishaar/phones takes it; default: every text is delivered.")
    private String phones = "{\"phones\":[]}";

    @Option(
            names = "--faults",
            paramLabel = "FILE|JSON",
            description = "How SNS fails, as /_ishaar/faults takes it; default: not at all.")
    private String faults = "{\"faults\":[]}";

    /**
     * Reads them, so that a mistake is told before anything runs.
     *
     * @throws IOException naming the option, and the field that is wrong
     */
    void check() throws IOException {
        phones = checked("--phones", phones, json -> PhoneRulesJson.set(PhoneRules.none(), json));
        faults = checked("--faults", faults, json -> FaultsJson.set(Faults.none(), json));
    }

    void set(LocalSystem system) {
        PhoneRulesJson.set(system.phones().rules(), phones);
        FaultsJson.set(system.faults(), faults);
    }

    private static String checked(String option, String given, Consumer<String> check) throws IOException {
        try {
            String json = given.strip().startsWith("{") ? given : Files.readString(Path.of(given));
            check.accept(json);
            return json;
        } catch (NoSuchFileException e) {
            throw new IOException("Cannot read " + option + ": there is no file " + given, e);
        } catch (IllegalArgumentException | IOException e) {
            throw new IOException("Cannot read " + option + ": " + e.getMessage(), e);
        }
    }
}
