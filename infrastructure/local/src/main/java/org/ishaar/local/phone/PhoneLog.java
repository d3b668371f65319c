package org.ishaar.local.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every text that reached a phone, one JSON line each, forced to disk before {@link #append} returns: the judge of
 * what a killed runner had sent.
 */
public final class PhoneLog implements AutoCloseable {

    /** The log's name in its folder. */
    public static final String FILE_NAME = "phones.jsonl";

    private final FileChannel channel;
    private final Object writing = new Object();
    private final Object forcing = new Object();
    private volatile long written;
    private volatile boolean broken;
    private long forced;

    private PhoneLog(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the log of a folder for this process alone; a last line that a kill tore is cut off. */
    public static PhoneLog in(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    mine(folder));
            lock(channel, file);
            long end = CompleteLines.end(channel);
            channel.truncate(end).position(end);
            return new PhoneLog(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the phones' log " + file, e);
        }
    }

    /** What a log holds, oldest first; also while another process writes it, or after one was killed. */
    public static List<Delivered> read(Path folder) {
        List<Delivered> texts = new ArrayList<>();
        forEach(folder, texts::add);
        return texts;
    }

    static void forEach(Path folder, Consumer<Delivered> action) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                BufferedReader lines = CompleteLines.reader(channel)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                action.accept(text(line, file, ++number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the phones' log " + file, e);
        }
    }

    /** Returns when the text is on the disk. */
    public void append(Delivered text) {
        try {
            force(write(LogLine.of(text)));
        } catch (IOException e) {
            broken = true;
            throw new UncheckedIOException("cannot log text " + text.messageId(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the phones' log", e);
        }
    }

    private long write(byte[] line) throws IOException {
        synchronized (writing) {
            if (broken) {
                throw new IOException("an earlier write failed, the end of the log is unknown");
            }
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            return ++written;
        }
    }

    // One force serves all who wrote before it began: those who waited for it find their line forced.
    private void force(long line) throws IOException {
        synchronized (forcing) {
            if (forced < line) {
                long upTo = written;
                channel.force(false);
                forced = upTo;
            }
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException(file + " is in use in this process", e);
        }
        channel.close();
        throw new IOException(file + " is in use by another process");
    }

    private static Delivered text(String line, Path file, int number) {
        return LogLine.read(line)
                .orElseThrow(() -> new IllegalStateException("line " + number + " of " + file + " is not a text"));
    }

    // It holds numbers and texts: for its owner only, where the file system can say so.
    private static FileAttribute<?>[] mine(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
