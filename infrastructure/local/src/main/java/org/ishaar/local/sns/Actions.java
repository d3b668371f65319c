package org.ishaar.local.sns;

import java.util.Map;
import java.util.function.Function;
import org.ishaar.local.phone.Phones;

/** SNS's actions for SMS, by the name they are called with. */
final class Actions {

    private static final String VERSION = "2010-03-31";

    private final Map<String, Function<QueryForm, Answer>> byName;

    Actions(Phones phones) {
        SmsAttributes settings = new SmsAttributes();
        PhoneNumbers numbers = new PhoneNumbers(phones.optOuts());
        byName = Map.of(
                "Publish", new Publish(phones, settings)::answer,
                "CheckIfPhoneNumberIsOptedOut", numbers::checkIfOptedOut,
                "ListPhoneNumbersOptedOut", numbers::list,
                "OptInPhoneNumber", numbers::optIn,
                "GetSMSAttributes", settings::get,
                "SetSMSAttributes", settings::set);
    }

    Answer answer(QueryForm call) {
        String action = call.get("Action");
        if (action.isEmpty()) {
            return Answer.refused(400, "MissingAction", "The request must contain the parameter Action");
        }
        String version = call.find("Version").orElse(VERSION);
        Function<QueryForm, Answer> known = byName.get(action);
        return known != null && version.equals(VERSION)
                ? known.apply(call)
                : Answer.refused(
                        400, "InvalidAction", "Could not find operation " + action + " for version " + version);
    }
}
