package org.ishaar.notifier.sms;

import java.util.HashMap;
import java.util.Map;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.SmsText;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SendResult.Accepted;
import org.ishaar.notifier.decision.SendResult.Unknown;
import org.ishaar.notifier.decision.SmsGateway;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** Publishes a text through SNS. The client must not retry: Publish has no idempotency token. */
public final class SnsSmsGateway implements SmsGateway {

    private final SnsClient sns;
    private final Sender sender;
    private final Routes routes;

    public SnsSmsGateway(SnsClient sns, Sender sender, Routes routes) {
        this.sns = sns;
        this.sender = sender;
        this.routes = routes;
    }

    @Override
    public SendResult send(PhoneNumber to, SmsText text) {
        try {
            PublishResponse response = sns.publish(publish ->
                    publish.phoneNumber(to.e164()).message(text.body()).messageAttributes(attributes(to.country())));
            return response.messageId() == null ? new Unknown("NoMessageId") : new Accepted(response.messageId());
        } catch (SdkException e) {
            return SnsOutcome.of(e);
        }
    }

    @Override
    public boolean isOptedOut(PhoneNumber number) {
        try {
            return sns.checkIfPhoneNumberIsOptedOut(ask -> ask.phoneNumber(number.e164()))
                    .isOptedOut();
        } catch (SdkException notToBeHad) {
            return false;
        }
    }

    private Map<String, MessageAttributeValue> attributes(String country) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        attributes.put("AWS.SNS.SMS.SMSType", value("String", "Transactional"));
        sender.maxPriceUsd().ifPresent(price -> attributes.put("AWS.SNS.SMS.MaxPrice", value("Number", price)));
        sender.idFor(routes.of(country)).ifPresent(id -> attributes.put("AWS.SNS.SMS.SenderID", value("String", id)));
        sender.numberFor(country, routes.of(country))
                .ifPresent(number -> attributes.put("AWS.MM.SMS.OriginationNumber", value("String", number)));
        return attributes;
    }

    private static MessageAttributeValue value(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
