package org.ishaar.complaint;

import static org.ishaar.complaint.State.FAILED;
import static org.ishaar.complaint.State.SUPPRESSED;
import static org.ishaar.complaint.State.UNDELIVERED;
import static org.ishaar.complaint.State.WAITING;

/** Why an entry is in its state; each reason belongs to one state. */
public enum Reason {
    /** The complaint has no phone number. */
    NO_PHONE_NUMBER(SUPPRESSED),
    /** The number is none, or one that takes no SMS. */
    INVALID_PHONE_NUMBER(SUPPRESSED),
    /** The number's country is not among those that texts may go to. */
    COUNTRY_NOT_ALLOWED(SUPPRESSED),
    /** Outside production only listed numbers are texted. */
    NOT_ON_ALLOWLIST(SUPPRESSED),
    /** The catalogue says that this status is not texted. */
    NOT_TEXTED(SUPPRESSED),
    /** The change was old when it was written: a load of old complaints. */
    STALE(SUPPRESSED),
    /** The same status with another time, which the citizen knows; or replaced while it was held back. */
    CORRECTED(SUPPRESSED),
    /** A text about a later change may be out. */
    OVERTAKEN(SUPPRESSED),
    /** The owner of the number answered STOP to SNS. */
    OPTED_OUT(SUPPRESSED),
    /** The complaint is gone. */
    ERASED(SUPPRESSED),
    /** The brake is in dry-run. */
    DRY_RUN(SUPPRESSED),

    /** SNS asked to slow down. */
    THROTTLED(WAITING),
    /** SNS could not be reached, or said that it could not serve. */
    SNS_UNAVAILABLE(WAITING),
    /** The account's money or quota for SMS is used up. */
    SPEND_LIMIT(WAITING),
    /** A carrier could not deliver just now: once more, later. */
    CARRIER(WAITING),
    /** It is night where the number is from. */
    QUIET_HOURS(WAITING),
    /** Held back for a moment, so that a slip can be put right before anybody reads it. */
    HOLD(WAITING),
    /** The brake is on. */
    PAUSED(WAITING),
    /** No permit to send was left for the moment, or no time in the invocation. */
    PACED(WAITING),
    /** As many texts as may go out in a day have gone out. */
    CEILING(WAITING),
    /** An earlier change of the complaint is still to go. */
    EARLIER_CHANGE(WAITING),
    /** A later change of the complaint is just being decided: it will wait for this one, or has overtaken it. */
    LATER_CHANGE(WAITING),
    /** The number was put right. */
    NUMBER_CORRECTED(WAITING),
    /** The complaint is gone, perhaps for the moment of a reload. */
    COMPLAINT_ABSENT(WAITING),
    /** Found by the audit: no stream record has told of it. */
    MISSED(WAITING),

    /** The carrier says that this number takes no text: none, blocked, or of a land line. */
    NUMBER_REFUSED(UNDELIVERED),
    /** The carrier or the phone could not be reached, as often as it was tried. */
    NOT_REACHED(UNDELIVERED),
    /** The account may not send it: sandbox, review, price. */
    ACCOUNT_LIMIT(UNDELIVERED),
    /** The carrier gave a reason that nobody has classified. */
    UNEXPLAINED(UNDELIVERED),

    /** The item is against the rules. */
    MALFORMED(FAILED),
    /** SNS will never take this text: the number that looked right is none, as a rule. */
    REJECTED(FAILED),
    /** SNS refused for longer than the give-up time. */
    GAVE_UP(FAILED),
    /** Nobody knows whether the text went out. */
    UNCERTAIN(FAILED),
    /** First seen too long after it was written. */
    TOO_LATE(FAILED);

    private final State state;

    Reason(State state) {
        this.state = state;
    }

    public State state() {
        return state;
    }

    /** Whether a corrected phone number makes the entry due again. */
    public boolean isAboutTheNumber() {
        return this == NO_PHONE_NUMBER
                || this == INVALID_PHONE_NUMBER
                || this == COUNTRY_NOT_ALLOWED
                || this == REJECTED
                || this == NUMBER_REFUSED
                || this == OPTED_OUT;
    }

    /** Whether the give-up clock stands still meanwhile. */
    public boolean stopsTheClock() {
        return this == PAUSED || this == HOLD || this == QUIET_HOURS || this == CEILING || this == SPEND_LIMIT;
    }

    /** Whether the citizen was left without a text that they should have had: the office calls or writes. */
    public boolean leavesCitizenUninformed() {
        return isAboutTheNumber() || state == UNDELIVERED || (state == FAILED && this != MALFORMED);
    }
}
