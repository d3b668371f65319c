package org.ishaar.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.ishaar.local.sns.Refusals.assertRefused;

import java.util.Map;
import org.ishaar.local.phone.Phones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

class PublishIT {

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
    void bringsAPublishToThePhone() {
        String text = "شكايتكم رقم <1&2> \"أحيلت\" é\nsecond line 😀";

        String id = sns.publish(call -> call.phoneNumber(NUMBER)
                        .message(text)
                        .messageAttributes(Map.of(
                                "AWS.SNS.SMS.SenderID", string("PMP-MA"),
                                "AWS.SNS.SMS.SMSType", string("Transactional"),
                                "AWS.SNS.SMS.MaxPrice", number("0.50"),
                                "AWS.MM.SMS.OriginationNumber", string("+12025550199"))))
                .messageId();

        assertThat(phones.texts(NUMBER)).singleElement().satisfies(delivered -> {
            assertThat(delivered.messageId()).isEqualTo(id);
            assertThat(delivered.text()).isEqualTo(text);
            assertThat(delivered.senderId()).contains("PMP-MA");
            assertThat(delivered.attributes()).hasSize(4).containsEntry("AWS.SNS.SMS.MaxPrice", "0.50");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "+1a234           , a letter in it",
        "2125550123       , no plus",
        "+012025550123    , no country begins with zero",
        "+123456          , too short",
        "+1234567890123456, too long",
        "''               , empty"
    })
    void refusesABadNumberAsSnsDoes(String number, String reason) {
        assertThatThrownBy(() -> publish(number, "text"))
                .asInstanceOf(type(InvalidParameterException.class))
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(400);
                    assertThat(error.requestId()).isNotEmpty();
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidParameter");
                    assertThat(error.awsErrorDetails().errorMessage())
                            .isEqualTo(
                                    "Invalid parameter: PhoneNumber Reason: " + number + " is not valid to publish to");
                });
        assertThat(phones.total()).as(reason).isZero();
    }

    @Test
    void takesTextsOfSixteenHundredCharactersAndNoMore() {
        publish(NUMBER, "x".repeat(1600));

        assertRefused(() -> publish(NUMBER, "x".repeat(1601)), "InvalidParameter");
        assertRefused(() -> publish(NUMBER, ""), "InvalidParameter");
        assertRefused(() -> sns.publish(call -> call.phoneNumber(NUMBER)), "ValidationError");
        assertThat(phones.total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS.SNS.SMS.SenderID        , 12345       , digits only",
        "AWS.SNS.SMS.SenderID        , TwelveSigns1, 12 characters",
        "AWS.SNS.SMS.SenderID        , a b         , a space",
        "AWS.SNS.SMS.SMSType         , Urgent      , no such type",
        "AWS.SNS.SMS.MaxPrice        , cheap       , not a number",
        "AWS.MM.SMS.OriginationNumber, 1234        , too short"
    })
    void refusesABadAttribute(String name, String value, String reason) {
        assertRefused(
                () -> sns.publish(call ->
                        call.phoneNumber(NUMBER).message("text").messageAttributes(Map.of(name, string(value)))),
                "InvalidParameter");
        assertThat(phones.total()).as(reason).isZero();
    }

    @Test
    void refusesAnAttributeWithoutTypeOrValue() {
        MessageAttributeValue untyped =
                MessageAttributeValue.builder().stringValue("v").build();
        MessageAttributeValue odd = MessageAttributeValue.builder()
                .dataType("Text")
                .stringValue("v")
                .build();

        assertRefused(() -> publishWith(untyped), "ValidationError");
        assertRefused(() -> publishWith(odd), "ParameterValueInvalid");
        assertRefused(() -> publishWith(string("")), "ParameterValueInvalid");
    }

    @Test
    void saysThatItHasNoTopics() {
        assertThatThrownBy(() -> sns.publish(call ->
                        call.topicArn("arn:aws:sns:us-east-1:000000000000:t").message("text")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("TopicArn Reason: this endpoint texts phone numbers only");
        assertRefused(() -> sns.publish(call -> call.message("text")), "InvalidParameter");
    }

    @Test
    void refusesActionsThatAreNotAboutSms() {
        assertThatThrownBy(sns::listTopics)
                .asInstanceOf(type(SnsException.class))
                .satisfies(
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidAction"));
    }

    private String publish(String number, String text) {
        return sns.publish(call -> call.phoneNumber(number).message(text)).messageId();
    }

    private void publishWith(MessageAttributeValue value) {
        sns.publish(call -> call.phoneNumber(NUMBER).message("text").messageAttributes(Map.of("name", value)));
    }

    private static MessageAttributeValue string(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static MessageAttributeValue number(String value) {
        return MessageAttributeValue.builder()
                .dataType("Number")
                .stringValue(value)
                .build();
    }
}
