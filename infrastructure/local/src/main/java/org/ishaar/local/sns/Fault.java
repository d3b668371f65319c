package org.ishaar.local.sns;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** One way for calls to fail: which share of them, at most how many, to which number, and how. */
public record Fault(
        FaultKind kind,
        double share,
        OptionalInt times,
        Optional<String> phoneNumber,
        Duration delay,
        int status,
        String code,
        boolean accepts,
        int perSecond) {

    /** Longer than any client waits. */
    static final Duration HOLD = Duration.ofSeconds(60);

    // https://docs.aws.amazon.com/general/latest/gr/sns.html#limits_sns : promotional and transactional texts a second
    private static final int SNS_RATE = 20;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public Fault {
        check(share > 0 && share <= 1, "share", "above 0 and up to 1");
        check(times.isEmpty() || times.getAsInt() > 0, "times", "at least 1");
        check(
                phoneNumber.isEmpty() || PhoneNumbers.isE164(phoneNumber.get()),
                "phoneNumber",
                "E.164, like +212600000000");
        check(!delay.isNegative() && delay.compareTo(LONGEST) <= 0, "delayMs", "0 to 600000");
        check(status >= 500 && status <= 599, "status", "500 to 599");
        check(perSecond > 0, "perSecond", "at least 1");
        check(ThrottleCode.STATUS.containsKey(code), "code", "one of " + ThrottleCode.STATUS.keySet());
    }

    /** Refused for its rate; half of all calls would be {@code throttle().share(0.5)}. */
    public static Fault throttle() {
        return of(FaultKind.THROTTLE);
    }

    /** Refused is what comes in a second beyond so many calls. */
    public static Fault rate(int perSecond) {
        return of(FaultKind.RATE).perSecond(perSecond);
    }

    public static Fault down() {
        return of(FaultKind.DOWN);
    }

    public static Fault error(int status) {
        return of(FaultKind.ERROR).status(status);
    }

    public static Fault drop() {
        return of(FaultKind.DROP);
    }

    public static Fault timeoutBefore() {
        return of(FaultKind.TIMEOUT_BEFORE);
    }

    public static Fault timeoutAfter() {
        return of(FaultKind.TIMEOUT_AFTER);
    }

    public static Fault late(Duration delay) {
        return of(FaultKind.LATE).delay(delay);
    }

    static Fault of(FaultKind kind) {
        boolean accepts = kind == FaultKind.TIMEOUT_AFTER || kind == FaultKind.LATE;
        return new Fault(
                kind,
                1,
                OptionalInt.empty(),
                Optional.empty(),
                HOLD,
                500,
                ThrottleCode.THROTTLING_EXCEPTION,
                accepts,
                SNS_RATE);
    }

    /** The share of calls, above 0 and up to 1. */
    public Fault share(double some) {
        return new Fault(kind, some, times, phoneNumber, delay, status, code, accepts, perSecond);
    }

    /** Only this many calls, then no more. */
    public Fault times(int limit) {
        return new Fault(kind, share, OptionalInt.of(limit), phoneNumber, delay, status, code, accepts, perSecond);
    }

    /** Only calls about this number. */
    public Fault to(String number) {
        return new Fault(kind, share, times, Optional.of(number), delay, status, code, accepts, perSecond);
    }

    /** How late the answer comes, or how long the connection is held. */
    public Fault delay(Duration time) {
        return new Fault(kind, share, times, phoneNumber, time, status, code, accepts, perSecond);
    }

    /** The text reaches the phone although the answer says otherwise. */
    public Fault afterAccepting() {
        return new Fault(kind, share, times, phoneNumber, delay, status, code, true, perSecond);
    }

    /** One of {@code ThrottlingException}, {@code Throttling} (both 400) and {@code Throttled} (429). */
    public Fault code(String throttleCode) {
        return new Fault(kind, share, times, phoneNumber, delay, status, throttleCode, accepts, perSecond);
    }

    Fault status(int serverError) {
        return new Fault(kind, share, times, phoneNumber, delay, serverError, code, accepts, perSecond);
    }

    Fault perSecond(int most) {
        return new Fault(kind, share, times, phoneNumber, delay, status, code, accepts, most);
    }

    boolean concerns(String number) {
        return phoneNumber.isEmpty() || phoneNumber.get().equals(number);
    }

    /** Without the number: this may end up in a log. */
    @Override
    public String toString() {
        return "Fault[" + kind + ", share " + share + "]";
    }

    private static void check(boolean holds, String setting, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(setting + " must be " + rule);
        }
    }
}
