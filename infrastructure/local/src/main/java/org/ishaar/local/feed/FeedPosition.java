package org.ishaar.local.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has been written, and since when: kept so that a killed run goes on where it was, and gives a line that
 * it writes once more the same time as before.
 *
 * @param file null where nothing is kept
 */
record FeedPosition(@Nullable Path file, long lines, Instant start) {

    /** Where an earlier run got to, or the beginning. */
    static FeedPosition read(@Nullable Path file, Instant now) throws IOException {
        if (file == null || !Files.exists(file)) {
            return new FeedPosition(file, 0, now.truncatedTo(ChronoUnit.MILLIS));
        }
        List<String> kept = Files.readAllLines(file);
        return new FeedPosition(file, Long.parseLong(kept.get(0)), Instant.parse(kept.get(1)));
    }

    /** When a line takes effect that does not say: lines follow each other by a millisecond. */
    Instant timeOf(long line) {
        return start.plusMillis(line);
    }

    /** Moved into place, so that a kill leaves the old position or the new one. */
    FeedPosition advance(long toLine) throws IOException {
        FeedPosition next = new FeedPosition(file, toLine, start);
        if (file != null) {
            Path fresh = file.resolveSibling(file.getFileName() + ".next");
            Files.write(fresh, List.of(Long.toString(toLine), start.toString()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return next;
    }
}
