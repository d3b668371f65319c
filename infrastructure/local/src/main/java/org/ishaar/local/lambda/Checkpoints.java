package org.ishaar.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How far each shard has been done; in a folder, one file a shard, when it is to outlive the process. */
public final class Checkpoints {
    private final Map<String, Checkpoint> known = new ConcurrentHashMap<>();
    private final Optional<Path> folder;

    private Checkpoints(Optional<Path> folder) {
        this.folder = folder;
    }

    public static Checkpoints open(Optional<Path> folder) throws IOException {
        Checkpoints checkpoints = new Checkpoints(folder);
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            checkpoints.load(folder.get());
        }
        return checkpoints;
    }

    private void load(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(path -> !path.toString().endsWith(".new")).toList()) {
                known.put(
                        String.valueOf(file.getFileName()),
                        Checkpoint.parse(Files.readString(file).strip()));
            }
        }
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    public Optional<Checkpoint> find(String shardId) {
        return Optional.ofNullable(known.get(shardId));
    }

    Map<String, String> all() {
        Map<String, String> lines = new TreeMap<>();
        known.forEach((shard, checkpoint) -> lines.put(shard, checkpoint.line()));
        return lines;
    }

    /** A kill at any moment leaves the old one or the new one. */
    public void put(String shardId, Checkpoint checkpoint) {
        folder.ifPresent(to -> write(to, shardId, checkpoint));
        known.put(shardId, checkpoint);
    }

    private static void write(Path folder, String shardId, Checkpoint checkpoint) {
        try {
            Path unfinished = Files.writeString(folder.resolve(shardId + ".new"), checkpoint.line());
            Files.move(
                    unfinished,
                    folder.resolve(shardId),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint of " + shardId + " cannot be kept", e);
        }
    }
}
