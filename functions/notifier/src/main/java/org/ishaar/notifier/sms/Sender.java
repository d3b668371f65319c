package org.ishaar.notifier.sms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the texts are sent as.
 *
 * @param senderId 1 to 11 letters, digits or hyphens with a letter among them; null for none
 * @param registeredIds sender IDs registered where a registration is needed; case counts
 * @param originationNumbers the account's own numbers in E.164, by ISO 3166 country
 * @param maxPrice most that a part may cost, in USD; null for no bound
 */
public record Sender(
        @Nullable String senderId,
        Set<String> registeredIds,
        Map<String, String> originationNumbers,
        @Nullable String maxPrice) {

    public Sender {
        registeredIds = Set.copyOf(registeredIds);
        originationNumbers = Map.copyOf(originationNumbers);
    }

    /** A sender ID goes out only where it is shown: elsewhere SNS ignores it, or a carrier drops the text. */
    Optional<String> idFor(Route route) {
        boolean shown = route == Route.ACCEPTED || (route == Route.REGISTRATION && registeredIds.contains(senderId));
        return shown ? Optional.ofNullable(senderId) : Optional.empty();
    }

    /** AWS advises against a sender ID beside an origination number, so a country has one or the other. */
    Optional<String> numberFor(String country, Route route) {
        return route == Route.ORIGINATION_NUMBER
                ? Optional.ofNullable(originationNumbers.get(country))
                : Optional.empty();
    }

    Optional<String> maxPriceUsd() {
        return Optional.ofNullable(maxPrice);
    }
}
