package org.ishaar.local.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ishaar.local.lines.LineFile;
import org.jspecify.annotations.Nullable;

/** A log group: all its events in memory, and in a file when there is a folder for it. */
public final class LogGroup implements AutoCloseable {

    /** Before the first event's id. */
    static final String START = id(0, 0);

    private final String name;
    private final @Nullable LineFile file;
    private final ConcurrentSkipListMap<String, LogEvent> events = new ConcurrentSkipListMap<>();
    private final GroupSettings settings = new GroupSettings();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private long count;

    private LogGroup(String name, @Nullable LineFile file) {
        this.name = name;
        this.file = file;
    }

    static LogGroup inMemory(String name) {
        return new LogGroup(name, null);
    }

    /** A group that begins with what the file holds. */
    static LogGroup keptIn(Path file, String name) throws IOException {
        LogGroup group = new LogGroup(name, LineFile.open(file));
        LineFile.forEach(file, (line, number) -> group.add(EventLine.read(line, number)));
        return group;
    }

    public String name() {
        return name;
    }

    GroupSettings settings() {
        return settings;
    }

    /** Returns when the event outlives a kill, where there is a file, and its readers know. */
    public void append(Instant now, String message) {
        keep(now, message);
        readers.forEach(Runnable::run);
    }

    private synchronized void keep(Instant now, String message) {
        Instant time = notBeforeTheLast(now.truncatedTo(ChronoUnit.MILLIS));
        LogEvent event = new LogEvent(id(time.toEpochMilli(), count + 1), stream(time), time, message);
        if (file != null) {
            try {
                file.append(EventLine.of(event));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the log group " + name, e);
            }
        }
        add(event);
    }

    // Ids must grow although a clock may go back.
    private Instant notBeforeTheLast(Instant now) {
        return last().map(LogEvent::timestamp).filter(now::isBefore).orElse(now);
    }

    private void add(LogEvent event) {
        events.put(event.id(), event);
        count++;
    }

    /** Called after each event, in the thread that wrote it. */
    void onAppend(Runnable reader) {
        readers.add(reader);
    }

    /** What was written after the event with this id, oldest first. */
    Collection<LogEvent> after(String id) {
        return events.tailMap(id, false).values();
    }

    Collection<LogEvent> all() {
        return events.values();
    }

    Optional<LogEvent> last() {
        return Optional.ofNullable(events.lastEntry()).map(Map.Entry::getValue);
    }

    String lastId() {
        return last().map(LogEvent::id).orElse(START);
    }

    /** How many events were ever written. */
    public synchronized long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** An id before those of all events of this time and later, in milliseconds since 1970. */
    static String idBefore(long millis) {
        return id(millis, 0);
    }

    // As many digits as CloudWatch's ids have.
    private static String id(long millis, long count) {
        return String.format(Locale.ROOT, "%020d%036d", millis, count);
    }

    // SNS begins a new stream now and then; here each day has its own.
    private String stream(Instant time) {
        String day = name + LocalDate.ofInstant(time, ZoneOffset.UTC);
        return UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
