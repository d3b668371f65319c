package org.ishaar.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishaar.local.RunbookPage.Block;

/** One bash, as a reader has it open: what a block names is there for the next. Any command that fails ends it. */
final class Shell implements AutoCloseable {

    private static final String LOOP = """
            set -eE -o pipefail
            trap 'echo "line $LINENO ends with status $?" >&2' ERR
            while read -r block <&3; do
              . "$block" > .printed 2> .errors < /dev/null
              echo done
            done
            """;

    private final Path folder;
    private final Process bash;
    private final Writer blocks;
    private final BufferedReader done;

    /**
     * Starts bash.
     *
     * @param folder where it works
     * @param before what it is told first
     */
    Shell(Path folder, String before) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve(".loop"), before + LOOP);
        bash = new ProcessBuilder("bash", "-c", ". ./.loop 3<&0")
                .directory(folder.toFile())
                .redirectError(folder.resolve(".bash").toFile())
                .start();
        blocks = bash.outputWriter(StandardCharsets.UTF_8);
        done = bash.inputReader(StandardCharsets.UTF_8);
    }

    /** Runs a block and returns what it printed. */
    String run(Block block) throws IOException {
        // As many lines as are before it in the page: so bash names the page's line.
        Files.writeString(folder.resolve(".block"), "\n".repeat(block.line() - 1) + block.content());
        blocks.write("./.block\n");
        blocks.flush();
        if (done.readLine() == null) {
            throw new AssertionError("the block at line %d of the page fails:\n%s\n%s\n%s\n%s"
                    .formatted(block.line(), block.content(), read(".bash"), read(".errors"), read(".printed")));
        }
        return read(".printed");
    }

    private String read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Override
    public void close() {
        bash.destroyForcibly();
    }
}
