package org.ishaar.local.smoke;

import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;

/** What to do when a trial does not come out as it should. */
final class Advice {

    private Advice() {}

    /** Of an entry that stands like this, now or at the deadline. */
    static String on(Look look) {
        Reason reason = look.reason();
        if (reason != null) {
            return on(reason);
        }
        if (look.state() == null) {
            return "nobody has taken the change: is the event source mapping of NotifierFunction enabled, and does its"
                    + " log say anything?";
        }
        return look.state() == State.SENT
                ? "no receipt came: are the account's DeliveryStatusIAMRole and its sampling rate of 100 set, and is"
                        + " ReceiptsFunction subscribed to both delivery-log groups?"
                : "see what operations.md says of this state";
    }

    private static String on(Reason reason) {
        return switch (reason) {
            case COUNTRY_NOT_ALLOWED -> "AllowedCountries must name the country of the numbers (US)";
            case NOT_ON_ALLOWLIST -> "outside production OnlyTheseNumbers must list both numbers";
            case DRY_RUN ->
                "the brake rehearses, or texts some complaints only: for the test, have mode on, share 100,"
                        + " and SMOKE among onlyOffices where that is set";
            case PAUSED -> "the brake is paused, or cannot be read: set it to on";
            case SPEND_LIMIT -> "sending is held: the account's quota for SMS is used up; raise it, then end the hold";
            case CEILING -> "the day's ceiling is reached: raise it, or come back tomorrow (UTC)";
            case QUIET_HOURS ->
                "it is night where the numbers are from: come back by day there, or deploy staging with"
                        + " QuietHours=off";
            case STALE -> "TextChangesSince is ahead of now";
            case REJECTED ->
                "SNS refuses the number: OriginationNumbers must name a simulator number of the account for"
                        + " the country (US=+1...)";
            case SNS_UNAVAILABLE ->
                "SNS refuses for the account's sake, or is not reached: look for try-later and its"
                        + " code in NotifierFunction's log";
            case ACCOUNT_LIMIT ->
                "the account is in the sandbox or under review, or the text is dearer than MaxPriceUsd";
            default -> "see what operations.md says of this reason";
        };
    }
}
