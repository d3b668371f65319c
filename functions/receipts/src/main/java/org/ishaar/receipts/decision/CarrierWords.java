package org.ishaar.receipts.decision;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ishaar.complaint.Verdict;

/**
 * The classes of SNS's {@code providerResponse} for a text that failed. Sources: AWS's list in the SNS developer guide
 * ("SMS delivery failure reasons", 2026, and its older wording with "blacklisted"), and logs that users have published.
 *
 * <p>Real words differ from the listed ones and can repeat the number, so they are told by what they contain, and never
 * kept. Words that match nothing are UNEXPLAINED: such a text is not sent again, since it may have arrived.
 */
public final class CarrierWords {

    /** The first that matches decides. */
    private static final List<Kind> CLASSES = List.of(
            // Listed as "Phone number is opted out", seen as "<number> is opted out".
            new Kind(words -> words.endsWith("is opted out"), Verdict.OPTED_OUT),
            // Not listed; reported since 2017 for a used-up quota or spend limit.
            containing(Verdict.NO_QUOTA, "no quota left for account"),
            containing(
                    Verdict.ACCOUNT_LIMIT,
                    "sandboxed account",
                    "account requires additional review",
                    "would exceed max price"),
            containing(Verdict.PASSING, "currently unreachable", "currently unavailable"),
            containing(
                    Verdict.NUMBER_REFUSED,
                    "invalid phone number",
                    "blocked as spam",
                    "on a blocked list",
                    "is blacklisted",
                    "has blocked this message",
                    "has blocked sms"));

    private CarrierWords() {}

    /** The class of a failure's words; upper or lower case and a full stop at the end make no difference. */
    public static Verdict verdictOn(String providerResponse) {
        String words = normalised(providerResponse);
        return CLASSES.stream()
                .filter(each -> each.matches.test(words))
                .map(Kind::verdict)
                .findFirst()
                .orElse(Verdict.UNEXPLAINED);
    }

    private static String normalised(String raw) {
        String words = raw.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return words.endsWith(".") ? words.substring(0, words.length() - 1).stripTrailing() : words;
    }

    private static Kind containing(Verdict verdict, String... parts) {
        return new Kind(words -> List.of(parts).stream().anyMatch(words::contains), verdict);
    }

    private record Kind(Predicate<String> matches, Verdict verdict) {}
}
