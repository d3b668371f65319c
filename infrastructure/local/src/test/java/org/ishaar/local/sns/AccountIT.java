package org.ishaar.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.local.sns.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ishaar.local.phone.Phones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

class AccountIT {

    private static final String NUMBER = "+12025550123";

    private final Phones phones = Phones.inMemory();
    private final SnsEndpoint endpoint = SnsEndpoint.start(0, phones, Faults.none());
    private final SnsClient sns = Clients.of(endpoint);

    @AfterEach
    void close() {
        sns.close();
        endpoint.close();
    }

    @Test
    void acceptsATextToAnOptedOutNumberThatNeverArrives() {
        phones.optOuts().optOut(NUMBER);

        assertThat(publish(NUMBER, "text")).isNotEmpty();
        assertThat(phones.total()).isZero();
        assertThat(sns.checkIfPhoneNumberIsOptedOut(call -> call.phoneNumber(NUMBER))
                        .isOptedOut())
                .isTrue();
    }

    @Test
    void optsInOnceInThirtyDays() {
        phones.optOuts().optOut(NUMBER);

        sns.optInPhoneNumber(call -> call.phoneNumber(NUMBER));

        assertThat(sns.checkIfPhoneNumberIsOptedOut(call -> call.phoneNumber(NUMBER))
                        .isOptedOut())
                .isFalse();
        publish(NUMBER, "text");
        assertThat(phones.total()).isEqualTo(1);
        assertThatThrownBy(() -> sns.optInPhoneNumber(call -> call.phoneNumber(NUMBER)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Cannot opt in right now, latest opt in is too recent");
        assertRefused(() -> sns.optInPhoneNumber(call -> call.phoneNumber("123")), "InvalidParameter");
        assertRefused(() -> sns.checkIfPhoneNumberIsOptedOut(call -> {}), "ValidationError");
    }

    @Test
    void listsOptedOutNumbersByTheHundred() {
        List<String> numbers =
                IntStream.range(0, 250).mapToObj(n -> "+1202555" + (1000 + n)).toList();
        numbers.forEach(phones.optOuts()::optOut);

        assertThat(sns.listPhoneNumbersOptedOut().phoneNumbers()).hasSize(100);
        assertThat(sns.listPhoneNumbersOptedOutPaginator().phoneNumbers()).containsExactlyElementsOf(numbers);
        assertRefused(() -> sns.listPhoneNumbersOptedOut(call -> call.nextToken("?")), "InvalidParameter");
    }

    @Test
    void keepsSmsAttributes() {
        sns.setSMSAttributes(
                call -> call.attributes(Map.of("DefaultSenderID", "PMP", "DefaultSMSType", "Transactional")));

        assertThat(sns.getSMSAttributes().attributes())
                .isEqualTo(
                        Map.of("DefaultSenderID", "PMP", "DefaultSMSType", "Transactional", "MonthlySpendLimit", "1"));
        assertThat(sns.getSMSAttributes(call -> call.attributes("DefaultSenderID"))
                        .attributes())
                .containsOnlyKeys("DefaultSenderID");
        publish(NUMBER, "text");
        assertThat(phones.texts(NUMBER).get(0).senderId()).contains("PMP");
        assertRefused(() -> sns.setSMSAttributes(call -> call.attributes(Map.of("Colour", "red"))), "InvalidParameter");
        assertRefused(
                () -> sns.setSMSAttributes(call -> call.attributes(Map.of("DefaultSMSType", "x"))), "InvalidParameter");
        assertRefused(() -> sns.setSMSAttributes(call -> {}), "ValidationError");
    }

    @Test
    void setsAnAttributeBackToItsDefaultByAnEmptyValue() {
        sns.setSMSAttributes(call -> call.attributes(
                Map.of("DefaultSMSType", "Transactional", "MonthlySpendLimit", "50", "DefaultSenderID", "PMP")));

        sns.setSMSAttributes(
                call -> call.attributes(Map.of("DefaultSMSType", "", "MonthlySpendLimit", "", "DefaultSenderID", "")));

        assertThat(sns.getSMSAttributes().attributes()).isEqualTo(Map.of("MonthlySpendLimit", "1"));
    }

    private String publish(String number, String text) {
        return sns.publish(call -> call.phoneNumber(number).message(text)).messageId();
    }
}
