package org.ishaar.notifier.decision;

import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.PhoneNumberMissing;
import org.ishaar.complaint.PhoneReading;
import org.ishaar.complaint.Reason;

/**
 * Who may be texted.
 *
 * @param defaultRegion ISO 3166 country whose local writing is understood
 * @param countries ISO 3166 countries that texts may go to: a bound on SMS-pumping fraud
 * @param onlyThese E.164 numbers, all others being left alone; empty for no such bound
 */
public record Recipients(String defaultRegion, Set<String> countries, Set<String> onlyThese) {

    public Recipients {
        countries = Set.copyOf(countries);
        onlyThese = Set.copyOf(onlyThese);
    }

    public PhoneReading read(Contact contact) {
        return PhoneNumber.read(contact.phoneNumber(), defaultRegion);
    }

    Addressee addressee(Contact contact) {
        return new Addressee(contact, read(contact));
    }

    /** Whether it is of another country than the default region: texts there have a ceiling of their own. */
    boolean isAbroad(PhoneNumber number) {
        return !number.country().equals(defaultRegion);
    }

    /** Why this number gets no text; empty when it may. */
    public Optional<Reason> refusal(PhoneReading reading) {
        if (reading instanceof PhoneNumber number) {
            return refusal(number);
        }
        return Optional.of(
                reading instanceof PhoneNumberMissing ? Reason.NO_PHONE_NUMBER : Reason.INVALID_PHONE_NUMBER);
    }

    private Optional<Reason> refusal(PhoneNumber number) {
        if (!countries.contains(number.country())) {
            return Optional.of(Reason.COUNTRY_NOT_ALLOWED);
        }
        boolean listed = onlyThese.isEmpty() || onlyThese.contains(number.e164());
        return listed ? Optional.empty() : Optional.of(Reason.NOT_ON_ALLOWLIST);
    }
}
