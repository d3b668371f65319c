package org.ishaar.local.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ishaar.local.http.JsonFields;

/**
 * How some texts are answered.
 *
 * @param target whose: a number in E.164, a country in ISO 3166, or {@value #ANY}
 * @param share of its texts, above 0 and up to 1
 * @param times at most so many
 * @param delay from SNS's acceptance to the receipt, before the time scale divides it
 * @param providerResponse the carrier's words when it refuses; {@code {number}} stands for the number
 */
public record PhoneRule(
        PhoneAnswer answer, String target, double share, OptionalInt times, Duration delay, String providerResponse) {

    /** The target of a rule for every phone. */
    public static final String ANY = "*";

    /** SNS's words, of its documentation, for a text that arrived and for one to a number whose owner answered STOP. */
    static final String DELIVERED = "Message has been accepted by phone carrier";

    static final String OPTED_OUT = "Phone number is opted out";

    // What SNS's documentation says of no reason in particular.
    private static final String UNKNOWN = "Unknown error attempting to reach phone";
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LATER = Duration.ofMinutes(1);
    // SNS's delivery logs may lag by so much.
    private static final Duration LONGEST = Duration.ofDays(3);
    private static final Pattern TARGET = Pattern.compile("\\*|[A-Z]{2}|\\+[1-9][0-9]{6,14}");

    public PhoneRule {
        JsonFields.check(TARGET.matcher(target).matches(), "to", "a number in E.164, a country like MA, or " + ANY);
        JsonFields.check(share > 0 && share <= 1, "share", "above 0 and up to 1");
        JsonFields.check(times.isEmpty() || times.getAsInt() > 0, "times", "at least 1");
        JsonFields.check(!delay.isNegative() && delay.compareTo(LONGEST) <= 0, "delayMs", "0 to " + LONGEST.toMillis());
        JsonFields.check(
                providerResponse.matches("\\P{Cntrl}{1,200}"), "providerResponse", "1 to 200 printable characters");
    }

    public static PhoneRule deliver() {
        return of(PhoneAnswer.DELIVER);
    }

    public static PhoneRule refuse(String providerResponse) {
        return of(PhoneAnswer.REFUSE).providerResponse(providerResponse);
    }

    public static PhoneRule delay(Duration time) {
        return of(PhoneAnswer.DELAY).after(time);
    }

    public static PhoneRule silent() {
        return of(PhoneAnswer.SILENT);
    }

    static PhoneRule of(PhoneAnswer answer) {
        return new PhoneRule(
                answer,
                ANY,
                1,
                OptionalInt.empty(),
                answer == PhoneAnswer.DELAY ? LATER : SOON,
                answer == PhoneAnswer.REFUSE ? UNKNOWN : DELIVERED);
    }

    /** Only texts to this number in E.164, or to this country. */
    public PhoneRule to(String numberOrCountry) {
        return new PhoneRule(answer, numberOrCountry, share, times, delay, providerResponse);
    }

    public PhoneRule share(double some) {
        return new PhoneRule(answer, target, some, times, delay, providerResponse);
    }

    public PhoneRule times(int limit) {
        return new PhoneRule(answer, target, share, OptionalInt.of(limit), delay, providerResponse);
    }

    /** How long after SNS's acceptance the receipt comes. */
    public PhoneRule after(Duration time) {
        return new PhoneRule(answer, target, share, times, time, providerResponse);
    }

    PhoneRule providerResponse(String words) {
        return new PhoneRule(answer, target, share, times, delay, words);
    }

    /** A number before its country, a country before all: the most particular rule comes first. */
    int particularity() {
        return target.equals(ANY) ? 2 : target.startsWith("+") ? 0 : 1;
    }

    boolean concerns(String number) {
        return switch (particularity()) {
            case 0 -> target.equals(number);
            case 1 -> Countries.of(number).equals(target);
            default -> true;
        };
    }

    /** What becomes of a text to this number that SNS accepted at this time. */
    Fate fate(String number, Instant accepted, double timeScale) {
        if (answer == PhoneAnswer.SILENT) {
            return Fate.withoutReceipt();
        }
        Instant due = accepted.plusMillis((long) (delay.toMillis() / timeScale));
        String words = providerResponse.replace("{number}", number);
        return Fate.of(new CarrierReceipt(due, answer != PhoneAnswer.REFUSE, words));
    }

    /** Without number and words: this may end up in a log. */
    @Override
    public String toString() {
        return "PhoneRule[" + answer + ", share " + share + "]";
    }
}
