package org.ishaar.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The functions' log groups, as one file of JSON lines. */
final class FunctionLog implements Consumer<String>, AutoCloseable {

    private final BufferedWriter file;

    FunctionLog(Path path) throws IOException {
        file = Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void accept(String line) {
        try {
            file.write(line.strip());
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the functions' log", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
