package org.ishaar.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.ishaar.ledger.StoreUnavailableException;

/** The key of number hashes on this machine, made at the first use; only its owner may read it. */
record NumberKeyFile(Path file) implements Supplier<byte[]> {

    private static final int BYTES = 32;

    @Override
    public byte[] get() {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : created();
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "read the key of number hashes", e.getClass().getSimpleName(), e);
        }
    }

    /** Moved into place when it is whole: half a key would be another one after a restart. */
    private byte[] created() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, key);
        Files.move(draft, file);
        return key;
    }
}
