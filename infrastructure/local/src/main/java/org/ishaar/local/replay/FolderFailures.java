package org.ishaar.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Failure records as files, of a local run or downloaded; what is done moves to {@code replayed}. */
record FolderFailures(Path folder) implements FailureStore {

    private static final String DONE = "replayed";

    @Override
    public List<String> oldestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.startsWith(DONE))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted(BY_TIME)
                    .toList();
        }
    }

    @Override
    public String read(String key) throws IOException {
        return Files.readString(folder.resolve(key));
    }

    @Override
    public void putAway(String key) throws IOException {
        Path done = folder.resolve(DONE).resolve(key);
        Files.createDirectories(Objects.requireNonNull(done.getParent()));
        Files.move(folder.resolve(key), done);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
