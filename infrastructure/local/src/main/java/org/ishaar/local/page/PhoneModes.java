package org.ishaar.local.page;

import org.ishaar.local.phone.PhoneAnswer;
import org.ishaar.local.phone.PhoneRule;
import org.ishaar.local.phone.Phones;

/** Switches phones, by the rules that they answer by; what others set there is shown as the mode nearest to it. */
final class PhoneModes {

    // https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html, reasons of failed deliveries
    private static final String UNREACHABLE = "Phone is currently unreachable/unavailable";
    private static final String BLOCKED = "Phone has blocked SMS";

    private final Phones phones;

    PhoneModes(Phones phones) {
        this.phones = phones;
    }

    PhoneMode of(String number) {
        if (phones.optOuts().contains(number)) {
            return PhoneMode.OPTED_OUT;
        }
        return phones.rules().inForce().stream()
                .filter(rule -> rule.target().equals(number) && rule.answer() == PhoneAnswer.REFUSE)
                .findFirst()
                .map(rule -> rule.providerResponse().equals(UNREACHABLE) ? PhoneMode.OFF : PhoneMode.REFUSES)
                .orElse(PhoneMode.ON);
    }

    void set(String number, PhoneMode mode) {
        phones.rules().clear(number);
        phones.optOuts().forget(number);
        switch (mode) {
            case ON -> {}
            case OFF -> phones.rules().put(PhoneRule.refuse(UNREACHABLE).to(number));
            case OPTED_OUT -> phones.optOuts().optOut(number);
            case REFUSES -> phones.rules().put(PhoneRule.refuse(BLOCKED).to(number));
        }
    }
}
