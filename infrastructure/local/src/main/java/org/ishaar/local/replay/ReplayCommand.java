package org.ishaar.local.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What Lambda gave up, once more. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the records of a failure bucket, or of the folder that stands for one, through their function again,"
                    + " oldest first. Safe to repeat: what has been recorded since is left alone.",
            "Without --yes it only lists them. Exit status: 0 all done, 1 something is left."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final String S3 = "s3://";

    @Parameters(paramLabel = "FOLDER|s3://BUCKET/PREFIX", description = "Where the records are.")
    private String from = "";

    @Option(names = "--function", required = true, description = "Name or ARN of the function whose records they are.")
    private String function = "";

    @Option(
            names = "--endpoint",
            description = "Lambda's endpoint, such as a local runner's; default: AWS, by the environment.")
    private @Nullable URI endpoint;

    @Option(names = "--s3-endpoint", description = "S3's endpoint; default: AWS, by the environment.")
    private @Nullable URI s3Endpoint;

    @Option(names = "--delete", description = "Delete what is done; in a folder, move it to its folder replayed.")
    private boolean delete;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    private final PrintStream out;

    public ReplayCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        try (FailureStore store = store()) {
            return yes ? replay(store) : list(store.oldestFirst());
        } catch (SdkException e) {
            // Only the class: a message of AWS's may repeat what was sent.
            throw new IOException(
                    "AWS could not be used (" + e.getClass().getSimpleName()
                            + "); check the endpoints, the names, the credentials and the permissions (kms:Decrypt on DataKey is one), then run it again: what is done stays done");
        }
    }

    private int replay(FailureStore store) throws IOException {
        try (LambdaClient lambda = new AwsEndpoint(endpoint).client(LambdaClient.builder())) {
            return new Replay(store, lambda, function, out).run(delete) == 0 ? 0 : 1;
        }
    }

    private int list(List<String> keys) {
        keys.forEach(out::println);
        out.printf("%d to replay; add --yes to do it%n", keys.size());
        return keys.isEmpty() ? 0 : 1;
    }

    private FailureStore store() {
        if (!from.startsWith(S3)) {
            return new FolderFailures(Path.of(from));
        }
        String[] bucketAndPrefix = from.substring(S3.length()).split("/", 2);
        S3Client s3 = new AwsEndpoint(s3Endpoint).client(S3Client.builder().forcePathStyle(s3Endpoint != null));
        return new S3Failures(s3, bucketAndPrefix[0], bucketAndPrefix.length == 1 ? "" : bucketAndPrefix[1]);
    }
}
