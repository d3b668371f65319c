package org.ishaar.local.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ishaar.local.lines.LineFile;

/**
 * Every text that SNS accepted and what became of it, one JSON line each, forced to disk before {@link #append}
 * returns: the judge of what a killed runner had sent.
 */
public final class PhoneLog implements AutoCloseable {

    /** The log's name in its folder. */
    public static final String FILE_NAME = "phones.jsonl";

    private final LineFile lines;

    private PhoneLog(LineFile lines) {
        this.lines = lines;
    }

    /** Opens the log of a folder for this process alone; a last line that a kill tore is cut off. */
    public static PhoneLog in(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        try {
            return new PhoneLog(LineFile.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the phones' log " + file, e);
        }
    }

    /** What reached a phone, oldest first; also while another process writes the log, or after one was killed. */
    public static List<Delivered> read(Path folder) {
        return accepted(folder).stream()
                .filter(accepted -> accepted.fate().arrives())
                .map(Accepted::text)
                .toList();
    }

    /** What SNS accepted, whether or not it reached a phone. */
    public static List<Accepted> accepted(Path folder) {
        List<Accepted> texts = new ArrayList<>();
        forEach(folder, texts::add);
        return texts;
    }

    public static void forEach(Path folder, Consumer<Accepted> action) {
        Path file = folder.resolve(FILE_NAME);
        try {
            LineFile.forEach(file, (line, number) -> action.accept(text(line, file, number)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the phones' log " + file, e);
        }
    }

    /** Returns when the text is on the disk. */
    public void append(Accepted accepted) {
        try {
            lines.appendForced(LogLine.of(accepted));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot log text " + accepted.text().messageId(), e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the phones' log", e);
        }
    }

    private static Accepted text(String line, Path file, int number) {
        return LogLine.read(line)
                .orElseThrow(() -> new IllegalStateException("line " + number + " of " + file + " is not a text"));
    }
}
