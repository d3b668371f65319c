package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberKeyFileTest {

    @TempDir
    Path folder;

    @Test
    void isTheSameAfterARestart() {
        Path file = folder.resolve("number-key");

        assertThat(new NumberKeyFile(file).get()).hasSize(32).isEqualTo(new NumberKeyFile(file).get());
    }

    @Test
    void isItsOwnersOnly() throws IOException {
        Path file = folder.resolve("number-key");
        new NumberKeyFile(file).get();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isAnotherOneInAnotherFolder() {
        assertThat(new NumberKeyFile(folder.resolve("a")).get())
                .isNotEqualTo(new NumberKeyFile(folder.resolve("b")).get());
    }

    @Test
    void isUnavailableWhereItCannotBeWritten() {
        assertThatThrownBy(() -> new NumberKeyFile(folder.resolve("none/number-key")).get())
                .isInstanceOf(StoreUnavailableException.class);
    }
}
