package org.ishaar.bench.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishaar.bench.PeakMemory;

/** A function in a JVM of its own, run by AWS's runtime interface client, on one processor where it can be pinned. */
public final class Function implements AutoCloseable {

    static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** As the managed runtime is started: org.crac's hooks are those of Lambda's own runtime. */
    private static final String SNAPSHOT_HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

    private static final long NANOS_A_MILLI = 1_000_000;

    /** USER_HZ, in which /proc counts a process's time, on every Linux that Java runs on. */
    private static final long MILLIS_A_TICK = 10;

    private final RuntimeApi api;
    private final Process process;
    private final Path log;
    private final long startedAt;

    private Function(RuntimeApi api, Process process, Path log, long startedAt) {
        this.api = api;
        this.process = process;
        this.log = log;
        this.startedAt = startedAt;
    }

    public static Function start(Start how) throws IOException {
        return start(command(how), how.code().folder(), how.environment(), how.log());
    }

    /** Its own variables are the only ones of AWS's and of Java's that it sees. */
    static Function start(List<String> command, Path folder, Map<String, String> variables, Path log)
            throws IOException {
        RuntimeApi api = RuntimeApi.start();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("AWS_") || name.startsWith("JAVA_") || name.startsWith("JDK_"));
        environment.putAll(variables);
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("LAMBDA_TASK_ROOT", folder.toString());
        environment.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        long startedAt = System.nanoTime();
        Process process = builder.start();
        process.onExit().thenRun(api::ended);
        return new Function(api, process, log, startedAt);
    }

    private static List<String> command(Start how) throws IOException {
        List<String> command = new ArrayList<>(Pinning.first());
        command.add(how.jdk().java().toString());
        command.addAll(how.flags());
        command.add(NativeClient.flag());
        command.add(SNAPSHOT_HOOKS);
        command.add("-cp");
        command.add(Stream.concat(how.fromJars() ? how.code().jars().stream() : Stream.of(), Libraries.ofRuntime())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(RUNTIME);
        command.add(how.handler());
        return command;
    }

    /**
     * Has the function handle an event.
     *
     * @throws IOException when it fails or does not answer
     */
    public Timing invoke(String event) throws IOException, InterruptedException {
        long before = cpuMillis();
        RuntimeApi.Answer answer = api.invoke(event, process::isAlive);
        if (!answer.kind().equals("response")) {
            throw new IOException("the function failed: " + answer.body() + "; it wrote: " + Files.readString(log));
        }
        return new Timing(
                (answer.at() - startedAt) / (double) NANOS_A_MILLI,
                (answer.at() - answer.handedOutAt()) / (double) NANOS_A_MILLI,
                cpuMillis() - before,
                answer.body());
    }

    /**
     * Waits until it asks for its first event or, started for a snapshot, for the snapshot's restoring.
     *
     * @throws IOException when it does not
     */
    public void awaitReady() throws IOException, InterruptedException {
        api.awaitReady();
    }

    /** Has a function that was started for a snapshot go on from there, with an event waiting for it; milliseconds. */
    public double restoreAndInvoke(String event) throws IOException, InterruptedException {
        long from = System.nanoTime();
        api.restore();
        double sinceStart = invoke(event).sinceStartMillis();
        return sinceStart - (from - startedAt) / (double) NANOS_A_MILLI;
    }

    /** Processor time so far, in steps of 10 ms. */
    public long cpuMillis() throws IOException {
        Path stat = Path.of("/proc/" + process.pid() + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
    }

    /** The most memory that it had at a time, in MiB; 0 where the system does not tell. */
    public long peakMebibytes() throws IOException {
        return PeakMemory.mebibytesOf(process.pid());
    }

    /** Ends it as a shutdown does, so that the JVM writes what it writes at its end. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }
}
