package org.ishaar.local.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How many lines of a feed have been written, kept so that a killed run goes on where it was. */
final class FeedPosition {

    private final Path file;

    FeedPosition(Path file) {
        this.file = file;
    }

    long read() throws IOException {
        return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    }

    /** Moved into place, so that a kill leaves the old number or the new one. */
    void write(long lines) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, Long.toString(lines));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
