package org.ishaar.local.sns;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishaar.local.phone.OptOuts;

/** The actions about who has opted out of texts. */
final class PhoneNumbers {

    // https://docs.aws.amazon.com/sns/latest/api/API_ListPhoneNumbersOptedOut.html
    private static final int PAGE = 100;
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final OptOuts optOuts;

    PhoneNumbers(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    static boolean isE164(String number) {
        return E164.matcher(number).matches();
    }

    Answer checkIfOptedOut(QueryForm call) {
        return aboutNumber(
                call,
                number -> Answer.result(
                        "CheckIfPhoneNumberIsOptedOut", Answer.element("isOptedOut", "" + optOuts.contains(number))));
    }

    Answer optIn(QueryForm call) {
        return aboutNumber(
                call,
                number -> optOuts.optIn(number)
                        ? Answer.result("OptInPhoneNumber", "")
                        : Answer.invalid("Cannot opt in right now, latest opt in is too recent"));
    }

    Answer list(QueryForm call) {
        return decoded(call.get("nextToken")).map(this::page).orElseGet(() -> Answer.invalid("nextToken"));
    }

    private Answer page(String last) {
        List<String> found = optOuts.after(last, PAGE + 1);
        List<String> page = found.subList(0, Math.min(PAGE, found.size()));
        String members =
                page.stream().map(number -> Answer.element("member", number)).collect(Collectors.joining());
        String next = found.size() > PAGE ? Answer.element("nextToken", encoded(page.get(PAGE - 1))) : "";
        return Answer.result("ListPhoneNumbersOptedOut", "<phoneNumbers>" + members + "</phoneNumbers>" + next);
    }

    private static Answer aboutNumber(QueryForm call, Function<String, Answer> action) {
        if (!call.has("phoneNumber")) {
            return Answer.missing("phoneNumber");
        }
        String number = call.get("phoneNumber");
        return isE164(number)
                ? action.apply(number)
                : Answer.invalid("PhoneNumber Reason: " + number + " is not a valid phone number");
    }

    private static String encoded(String number) {
        return Base64.getUrlEncoder().encodeToString(number.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String token) {
        try {
            String last = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return last.isEmpty() || isE164(last) ? Optional.of(last) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
