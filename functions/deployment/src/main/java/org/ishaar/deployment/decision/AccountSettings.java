package org.ishaar.deployment.decision;

import java.util.Map;
import java.util.TreeMap;

/** Sets the account's settings and gives them back. What was found is written down before anything is set. */
public final class AccountSettings {

    /** How often another invocation may come in between; there are two at most, of one request. */
    private static final int MOST_TRIES = 5;

    private final Account account;
    private final Notes notes;
    private final Patience patience;
    private final Log log;

    public AccountSettings(Account account, Notes notes, Patience patience, Log log) {
        this.account = account;
        this.notes = notes;
        this.patience = patience;
        this.log = log;
    }

    /**
     * Makes the account have these, and gives back whatever else is noted.
     *
     * @throws NotDoneException when SNS refuses, or something cannot be reached; doing it again is safe
     */
    void manage(Map<String, String> wanted) {
        attempt(wanted);
    }

    /**
     * Gives back all that is noted, setting by setting: one that SNS will not take back keeps no other from it.
     *
     * @throws NotDoneException naming those that SNS will not take back
     */
    void giveBack() {
        if (notes.read().kept().isEmpty()) {
            log.tell("nothing-noted", "", "");
            return;
        }
        attempt(Map.of());
    }

    private void attempt(Map<String, String> wanted) {
        for (int tries = 1; ; tries++) {
            try {
                once(wanted);
                return;
            } catch (NoteChangedException e) {
                if (tries == MOST_TRIES) {
                    throw new NotDoneException("the note of the account's settings changes all the time", e);
                }
            }
        }
    }

    /** In this order: whoever notes what it found has read the note before it looked, so nobody takes ours for found. */
    private void once(Map<String, String> wanted) {
        Note read = notes.read();
        Plan plan = Plan.of(read.kept(), account.settings(), wanted);
        Note noted = read.kept().equals(plan.before()) ? read : notes.write(read.keeping(plan.before()));
        plan.leftAlone().forEach((name, now) -> log.tell("setting-left-alone", name, now));
        if (wanted.isEmpty()) {
            setWhatIsTaken(plan.values());
        } else {
            setPatiently(plan.values());
        }
        Map<String, Kept> after = plan.values().isEmpty() ? plan.after() : plan.having(account.settings());
        if (!noted.kept().equals(after)) {
            notes.write(noted.keeping(after));
        }
    }

    private void setPatiently(Map<String, String> values) {
        for (int refusals = 1; ; refusals++) {
            try {
                set(values);
                return;
            } catch (NotDoneException e) {
                if (!patience.afterRefusal(refusals)) {
                    throw new NotDoneException(e.reason() + advice(values), e);
                }
            }
        }
    }

    /** In one call, for SNS takes one a second; one by one where it will not take them all. */
    private void setWhatIsTaken(Map<String, String> values) {
        try {
            set(values);
        } catch (NotDoneException e) {
            setOneByOne(values);
        }
    }

    private void setOneByOne(Map<String, String> values) {
        Map<String, String> refused = new TreeMap<>();
        values.forEach((name, value) -> {
            patience.betweenCalls();
            try {
                set(Map.of(name, value));
            } catch (NotDoneException e) {
                refused.put(name, "'" + value + "': " + e.reason());
            }
        });
        if (!refused.isEmpty()) {
            throw new NotDoneException("SNS does not take back what was found before " + refused
                    + "; set these by hand and try again: what was changed since is left alone");
        }
    }

    private void set(Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        account.set(values);
        values.forEach((name, value) -> log.tell("setting-set", name, value));
    }

    private static String advice(Map<String, String> values) {
        return values.containsKey(Wishes.SPEND_LIMIT)
                ? "; " + Wishes.SPEND_LIMIT + " may be no more than AWS allows the account: ask AWS for more, or leave"
                        + " the parameter MonthlySpendLimitUsd empty"
                : "";
    }
}
