package org.ishaar.local.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that grows by whole lines, for one process at a time and for its owner only. */
public final class LineFile implements AutoCloseable {

    /** Takes a line without its end, and its number, from 1. */
    public interface Reader {
        void read(String line, int number) throws IOException;
    }

    private final FileChannel channel;
    private final Object writing = new Object();
    private final Object forcing = new Object();
    private volatile long written;
    private volatile boolean broken;
    private long forced;

    private LineFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens or makes the file and its folder; a last line that a kill tore is cut off. */
    public static LineFile open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                mine(folder));
        lock(channel, file);
        long end = CompleteLines.end(channel);
        channel.truncate(end).position(end);
        return new LineFile(channel);
    }

    /** Reads the complete lines, oldest first; also while another process writes, or after one was killed. */
    public static void forEach(Path file, Reader reader) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                BufferedReader lines = CompleteLines.reader(channel)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(line, ++number);
            }
        }
    }

    /** Returns when the system has the line: a kill of this process no longer loses it. */
    public void append(byte[] line) throws IOException {
        write(line);
    }

    /** Returns when the line is on the disk. */
    public void appendForced(byte[] line) throws IOException {
        long number = write(line);
        try {
            force(number);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    private long write(byte[] line) throws IOException {
        synchronized (writing) {
            if (broken) {
                throw new IOException("an earlier write failed, the end of the file is unknown");
            }
            writeAll(ByteBuffer.wrap(line));
            return ++written;
        }
    }

    private void writeAll(ByteBuffer line) throws IOException {
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            broken = true;
            throw e;
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

    @Override
    public void close() throws IOException {
        channel.close();
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

    // It holds numbers: for its owner only, where the file system can say so.
    private static FileAttribute<?>[] mine(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
