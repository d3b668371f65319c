package org.ishaar.local.sns;

import java.util.Map;
import org.ishaar.local.phone.PhoneRules;
import org.ishaar.local.phone.PhoneRulesJson;

/** How the phones answer, as a user sees and sets it. */
final class PhonePaths {

    static final String PHONES = "/_ishaar/phones";

    private PhonePaths() {}

    static JsonPath rules(PhoneRules rules) {
        return new JsonPath(
                PHONES,
                Map.of(
                        "GET", request -> shown(rules),
                        "POST",
                                request -> {
                                    PhoneRulesJson.set(rules, request.body());
                                    return shown(rules);
                                },
                        "PUT",
                                request -> {
                                    PhoneRulesJson.put(rules, request.body());
                                    return shown(rules);
                                },
                        "DELETE",
                                request -> {
                                    request.query()
                                            .find("to")
                                            // A plus sign that nobody encoded arrives as a space.
                                            .map(to -> to.replace(' ', '+'))
                                            .ifPresentOrElse(rules::clear, rules::clear);
                                    return shown(rules);
                                }));
    }

    private static Answer shown(PhoneRules rules) {
        return Answer.json(200, PhoneRulesJson.shown(rules));
    }
}
