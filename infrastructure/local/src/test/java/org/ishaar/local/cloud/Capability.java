package org.ishaar.local.cloud;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Behaviour of DynamoDB or SNS in which emulators are known to differ; each is a row of emulators.md, and can be asked
 * for. A test that cannot do without one says so with {@link Needs}.
 */
public enum Capability {
    /** A select over an index, by several values of its key at once: how receipts find their entries. */
    PARTIQL_INDEX(Tries::selectsOverAnIndex),
    /** A write whose condition fails tells what stands there: how a sender that lost learns to whom. */
    STANDING_ITEM(Tries::tellsWhatStandsThere),
    /** Of several conditional writes of one item at the same time one wins: two senders, one text. */
    ONE_WINNER(Tries::letsOneWin),
    /** All actions or none, and which condition failed: how a receipt settles an entry and is used up. */
    TRANSACTION(Tries::doesAllOrNothing),
    /** An update that changes nothing checks its condition all the same: an entry written as it stands. */
    UPDATE_OF_NOTHING(Tries::checksAnUpdateOfNothing),
    /** An item is in an index only while it has the index's attribute: how little the resender reads. */
    SPARSE_INDEX(Tries::leavesAnIndex),
    /** The stream has the changes of an item in the order in which they were written. */
    STREAM_ORDER(Tries::keepsTheOrderOfChanges),
    /** A write that changes nothing makes no stream record. */
    NO_EMPTY_RECORD(Tries::makesNoRecordOfNothing),
    EXPIRY(Tries::takesExpiry),
    POINT_IN_TIME_RECOVERY(Tries::takesPointInTimeRecovery),
    DELETION_PROTECTION(Tries::refusesToDeleteWhatIsProtected),
    BAD_NUMBER(Tries::refusesABadNumber),
    TEXT_LENGTH(Tries::refusesALongText),
    SENDER_ID(Tries::refusesABadSenderId),
    OPT_OUT(Tries::tellsWhoOptedOut),
    /** A text to a number that opted out is accepted, and does not arrive. */
    OPT_OUT_KEPT(Tries::keepsTextsFromWhoOptedOut),
    /** SNS throttles, fails or is late when told to. */
    FAULTS(Tries::failsWhenTold);

    @SuppressWarnings("ImmutableEnumChecker") // References to static methods hold nothing.
    private final Consumer<Services> trial;

    Capability(Consumer<Services> trial) {
        this.trial = trial;
    }

    /** What the services do instead; empty when they can do it. */
    @SuppressWarnings("checkstyle:IllegalCatch") // However it fails, it is lacking; the message tells.
    Optional<String> lackingIn(Services services) {
        try {
            trial.accept(services);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(firstLine(String.valueOf(e.getMessage())));
        }
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceAll(" \\(Service: .*", "");
    }
}
