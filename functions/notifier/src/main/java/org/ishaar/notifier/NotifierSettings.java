package org.ishaar.notifier;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.QuietHours;
import org.ishaar.ledger.function.Variables;
import org.ishaar.notifier.audit.AuditTimes;
import org.ishaar.notifier.decision.Courtesy;
import org.ishaar.notifier.decision.Freshness;
import org.ishaar.notifier.decision.Patience;
import org.ishaar.notifier.decision.Recipients;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.sms.Sender;

/**
 * What the deployment decided, read once from the environment variables that template.yaml sets.
 *
 * @param adoptsReceipts whether a receipt may settle a text of unknown outcome
 * @param numberHashKey KMS key from which the key of number hashes is derived
 * @param streamLanes instances of the stream's function that one shard of the stream keeps busy
 */
public record NotifierSettings(
        String complaintsTable,
        String notificationsTable,
        Language defaultLanguage,
        Sender sender,
        Rules rules,
        boolean adoptsReceipts,
        String numberHashKey,
        Limits limits,
        int streamLanes,
        AuditTimes auditTimes) {

    /** Stages in which any number may be texted: on a laptop there are only simulated phones. */
    private static final Set<String> UNBOUNDED = Set.of("production", "local");

    /**
     * Reads the variables that template.yaml sets.
     *
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static NotifierSettings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        return new NotifierSettings(
                variables.text("COMPLAINTS_TABLE"),
                variables.text("NOTIFICATIONS_TABLE"),
                variables.one("DEFAULT_LANGUAGE", raw -> Language.parse(raw).orElseThrow()),
                sender(variables),
                rules(variables),
                variables.flag("ADOPT_RECEIPTS"),
                variables.text("NUMBER_HASH_KEY"),
                limits(variables),
                (int) variables.number("STREAM_LANES"),
                auditTimes(variables));
    }

    /** Function instances that send at once: the stream's lanes and the one resender. */
    public int senders() {
        return streamLanes + 1;
    }

    private static Limits limits(Variables variables) {
        return new Limits(variables.number("TEXTS_PER_SECOND"), (long) variables.number("DAILY_CEILING"), (long)
                variables.number("DAILY_CEILING_ABROAD"));
    }

    private static AuditTimes auditTimes(Variables variables) {
        return new AuditTimes(
                variables.one("AUDIT_AT", LocalTime::parse),
                variables.duration("SECOND_LOOK_AFTER"),
                variables.duration("RECORD_GRACE"));
    }

    private static Sender sender(Variables variables) {
        return new Sender(
                variables.optionalText("SENDER_ID"),
                variables.list("REGISTERED_SENDER_IDS"),
                variables.pairs("ORIGINATION_NUMBERS"),
                variables.optionalText("MAX_PRICE_USD"));
    }

    private static Rules rules(Variables variables) {
        return new Rules(
                Catalogue.load(),
                recipients(variables),
                patience(variables),
                new Freshness(variables.duration("STALE_AFTER"), variables.optionalInstant("TEXT_CHANGES_SINCE")),
                new Courtesy(
                        variables.duration("HOLD"),
                        variables.one("QUIET_HOURS", QuietHours::parse),
                        variables.count("TEXTS_A_DAY")),
                variables.duration("RETENTION"));
    }

    /** Outside production an empty allowlist would text everybody: a mistake that cannot be taken back. */
    private static Recipients recipients(Variables variables) {
        Recipients recipients = new Recipients(
                variables.text("DEFAULT_REGION"),
                variables.list("ALLOWED_COUNTRIES"),
                variables.list("ONLY_THESE_NUMBERS"));
        if (recipients.onlyThese().isEmpty() && !UNBOUNDED.contains(variables.text("STAGE"))) {
            throw new IllegalArgumentException(
                    "ONLY_THESE_NUMBERS must list the numbers that may be texted outside production");
        }
        return recipients;
    }

    private static Patience patience(Variables variables) {
        return new Patience(
                variables.duration("LEASE"),
                variables.durations("BACKOFF"),
                variables.duration("GIVE_UP_AFTER"),
                variables.duration("ABSENT_GRACE"),
                variables.duration("SEND_TIMEOUT"),
                variables.duration("CLOCK_SKEW"),
                variables.duration("LONGEST_RUN"),
                variables.one("ON_UNCERTAIN", OnUncertain::named) == OnUncertain.RESEND);
    }
}
