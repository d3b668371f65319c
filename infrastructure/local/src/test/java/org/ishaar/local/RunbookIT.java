package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ishaar.local.RunbookPage.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader of operations.md does: types its commands from top to bottom, and compares what they print. Needs the
 * AWS CLI, jq and curl, the page's own ports, and a catalogue that is committed: {@code -Daws.cli}.
 */
class RunbookIT {

    private static final RunbookPage PAGE = RunbookPage.read(Path.of("infrastructure/operations.md"));
    private static final RunbookPage GUIDE = RunbookPage.read(Path.of("infrastructure/deploy.md"));
    private static final String START = "make run DATA=data ARGS='--time-scale 60'";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A checkout of links, so that what the page's commands write is not left in the real one. */
    @TempDir
    private Path checkout = Path.of("");

    @BeforeEach
    void setUp() throws IOException {
        AwsCliIT.assumeAwsCli();
        try (Stream<Path> all = Files.list(Checkout.ROOT)) {
            for (Path path : all.toList()) {
                Files.createSymbolicLink(checkout.resolve(path.getFileName()), path);
            }
        }
    }

    /** JUnit warns of each that it would delete. */
    @AfterEach
    void removeTheLinks() throws IOException {
        try (Stream<Path> all = Files.list(checkout)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void everyCommandWorksAsPrinted() throws Exception {
        assertThat(PAGE.text()).contains(START);
        needsFreePorts();
        Path printed = checkout.resolve("runner.txt");
        Process runner = new ProcessBuilder(
                        javaCommand(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "infrastructure/local/target/ishaar-local.jar",
                        "run",
                        "--data",
                        "data",
                        "--time-scale",
                        "60")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try (Shell shell = new Shell(checkout, "")) {
            awaitBanner(runner, printed);
            for (Block block : PAGE.local()) {
                run(shell, block);
            }
        } finally {
            runner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Nobody answers them, so the AWS CLI comes no further than to read its command, options and values. */
    @Test
    void commandsThatNeedAwsAreWellFormed() throws Exception {
        String stubs = """
                aws() {
                  command aws "$@" --endpoint-url http://127.0.0.1:1 > .said 2>&1 || true
                  if grep -q 'Could not connect' .said; then echo placeholder; else cat .said >&2; return 1; fi
                }
                java() { :; }; make() { :; }; jq() { cat > /dev/null; echo '{}'; }
                export AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none AWS_DEFAULT_REGION=eu-west-3 AWS_MAX_ATTEMPTS=1
                E=; KEY=x; OLD_SECRET_ID=x; BEFORE=2026-03-02T09:00:00Z; NEW_REGION=eu-west-1; DEPLOYMENT=d-1
                NEW_KEY=k; BACKUP=arn:aws:dynamodb:eu-west-3:111122223333:table/ledger/backup/1
                LEDGER_ARN=arn:aws:dynamodb:eu-west-3:111122223333:table/ledger
                """;
        assertThat(PAGE.aws()).hasSizeGreaterThan(10);
        for (RunbookPage page : List.of(PAGE, GUIDE)) {
            try (Shell shell = new Shell(checkout, stubs)) {
                for (Block block : page.aws()) {
                    shell.run(block);
                }
            }
        }
    }

    @Test
    void everyBlockSaysWhatItIs() {
        assertThat(PAGE.kinds()).isSubsetOf("sh", "text", "json");
        assertThat(GUIDE.local()).as("deploy.md needs AWS throughout").isEmpty();
        assertThat(PAGE.local())
                .filteredOn(block -> block.printed().isPresent())
                .hasSizeGreaterThan(15);
    }

    /** A command that shows something only reads, so that it may be typed again until it shows what the page says. */
    private static void run(Shell shell, Block block) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String printed = shell.run(block);
        while (!block.allows(printed)) {
            if (Instant.now().isAfter(end)) {
                fail(
                        "operations.md, line %d: expected\n%s\nbut it printed\n%s",
                        block.line(), block.printed(), printed);
            }
            TimeUnit.MILLISECONDS.sleep(200);
            printed = shell.run(block);
        }
    }

    private static void needsFreePorts() throws IOException {
        for (int port : List.of(8000, 8001, 8002, 8003, 8080, 8081)) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new IOException("port " + port + ", which operations.md names, is taken: stop what uses it", e);
            }
        }
    }

    private static void awaitBanner(Process runner, Path printed) {
        Laptop.await("the runner's banner", PATIENCE, () -> {
            assertThat(runner.isAlive()).as(Files.readString(printed)).isTrue();
            return Files.readString(printed).contains("/v1/complaints/");
        });
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
