package org.ishaar.simulation;

import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Reason;
import org.jspecify.annotations.Nullable;

/** Numbers that citizens give, and what becomes of each by the rules. */
final class Numbers {

    /** SNS refuses this one for as long as a run wants it to. */
    static final String STUCK = "0687654321";
    /** Looks right, and SNS says that it is none. */
    static final String REJECTED = "0699999999";

    static final String NONE = "";

    /** What nearly all have in some runs. */
    static final String USUAL = "0612345678";

    private static final Map<String, String> E164 = Map.of(
            "0612345678",
            "+212612345678",
            "+33 6 12 34 56 78",
            "+33612345678",
            "06 98 76 54 32",
            "+212698765432",
            STUCK,
            "+212687654321",
            REJECTED,
            "+212699999999");

    private static final Map<String, Reason> USELESS = Map.of(
            "0537123456",
            Reason.INVALID_PHONE_NUMBER,
            "12",
            Reason.INVALID_PHONE_NUMBER,
            "+81 90 1234 5678",
            Reason.COUNTRY_NOT_ALLOWED,
            NONE,
            Reason.NO_PHONE_NUMBER);

    private static final List<String> MISTYPED = List.of("0537123456", "12", NONE);

    private static final List<String> GIVEN = List.of(
            "0612345678",
            "0612345678",
            "0612345678",
            "0612345678",
            "0612345678",
            "0612345678",
            "+33 6 12 34 56 78",
            "06 98 76 54 32",
            "+33 6 12 34 56 78",
            "06 98 76 54 32",
            "0537123456",
            "12",
            "+81 90 1234 5678",
            NONE,
            REJECTED);

    private Numbers() {}

    /** Half of those that a careless office writes down are useless. */
    static String any(Chance chance, boolean careless) {
        return careless && chance.oneIn(2) ? chance.oneOf(MISTYPED) : chance.oneOf(GIVEN);
    }

    /** As it is sent to; null where no text can go. */
    static @Nullable String e164(@Nullable String given) {
        return given == null ? null : E164.get(given);
    }

    /** Why no text goes there; null where one can. */
    static @Nullable Reason useless(@Nullable String given) {
        return given == null ? Reason.NO_PHONE_NUMBER : USELESS.get(given);
    }

    /** Digits that must show up nowhere. */
    static List<String> secrets() {
        return E164.values().stream().map(number -> number.substring(4)).toList();
    }
}
