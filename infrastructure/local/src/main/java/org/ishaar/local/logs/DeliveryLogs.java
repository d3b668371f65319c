package org.ishaar.local.logs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishaar.local.phone.CarrierReceipt;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.template.Template;

/** The two log groups that SNS writes: of texts that arrived, and of texts that did not. */
public final class DeliveryLogs implements AutoCloseable {

    /** SNS's name for the group, https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html */
    public static final String SUCCESSES =
            "sns/" + Template.REGION + "/" + Template.ACCOUNT + "/DirectPublishToPhoneNumber";

    public static final String FAILURES = SUCCESSES + "/Failure";

    private final LogGroup successes;
    private final LogGroup failures;

    private DeliveryLogs(LogGroup successes, LogGroup failures) {
        this.successes = successes;
        this.failures = failures;
    }

    public static DeliveryLogs inMemory() {
        return new DeliveryLogs(LogGroup.inMemory(SUCCESSES), LogGroup.inMemory(FAILURES));
    }

    /** Kept in this folder, one file a group, and begun with what it holds. */
    public static DeliveryLogs keptIn(Path folder) throws IOException {
        LogGroup successes = LogGroup.keptIn(folder.resolve("successes.jsonl"), SUCCESSES);
        try {
            return new DeliveryLogs(successes, LogGroup.keptIn(folder.resolve("failures.jsonl"), FAILURES));
        } catch (IOException e) {
            successes.close();
            throw e;
        }
    }

    public List<LogGroup> groups() {
        return List.of(successes, failures);
    }

    public Optional<LogGroup> find(String name) {
        return groups().stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** How many receipts were ever logged. */
    public long count() {
        return successes.count() + failures.count();
    }

    void write(Delivered text, CarrierReceipt receipt, Instant now) {
        LogGroup group = receipt.delivered() ? successes : failures;
        group.append(now, DeliveryLine.of(text, receipt));
    }

    /** The messages of which the logs tell. */
    Set<String> messageIds() {
        Set<String> ids = new HashSet<>();
        groups().forEach(group -> group.all().forEach(event -> ids.add(DeliveryLine.messageId(event.message()))));
        return ids;
    }

    @Override
    public void close() throws IOException {
        try (successes) {
            failures.close();
        }
    }
}
