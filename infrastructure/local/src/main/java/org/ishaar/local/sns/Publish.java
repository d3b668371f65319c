package org.ishaar.local.sns;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.Phones;

/** The action Publish, to a phone number. */
final class Publish {

    // https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html
    private static final int LONGEST = 1600;

    private final Phones phones;
    private final SmsAttributes settings;

    Publish(Phones phones, SmsAttributes settings) {
        this.phones = phones;
        this.settings = settings;
    }

    Answer answer(QueryForm call) {
        return refusedTarget(call)
                .or(() -> refusedMessage(call))
                .or(() -> MessageAttributes.refusal(call))
                .orElseGet(() -> accepted(call));
    }

    // Opted out, or refused by the phone, makes no difference to the caller: only the delivery log tells.
    private Answer accepted(QueryForm call) {
        String id = UUID.randomUUID().toString();
        String to = call.get("PhoneNumber");
        phones.deliver(new Delivered(phones.clock().instant(), id, to, call.get("Message"), attributes(call)));
        return Answer.result("Publish", Answer.element("MessageId", id));
    }

    private Map<String, String> attributes(QueryForm call) {
        Map<String, String> attributes = MessageAttributes.of(call);
        settings.defaultSenderId().ifPresent(id -> attributes.putIfAbsent(MessageAttributes.SENDER_ID, id));
        return attributes;
    }

    private static Optional<Answer> refusedTarget(QueryForm call) {
        if (call.has("TopicArn") || call.has("TargetArn")) {
            String given = call.has("TopicArn") ? "TopicArn" : "TargetArn";
            return Optional.of(
                    Answer.invalid(given + " Reason: this endpoint texts phone numbers only, give PhoneNumber"));
        }
        if (!call.has("PhoneNumber")) {
            return Optional.of(Answer.invalid("TopicArn or TargetArn Reason: no value for required parameter"));
        }
        String number = call.get("PhoneNumber");
        return PhoneNumbers.isE164(number)
                ? Optional.empty()
                : Optional.of(Answer.invalid("PhoneNumber Reason: " + number + " is not valid to publish to"));
    }

    private static Optional<Answer> refusedMessage(QueryForm call) {
        Optional<String> message = call.find("Message");
        if (message.isEmpty()) {
            return Optional.of(Answer.missing("message"));
        }
        if (message.get().isEmpty()) {
            return Optional.of(Answer.invalid("Empty message"));
        }
        boolean tooLong = message.get().length() > LONGEST;
        return tooLong ? Optional.of(Answer.invalid("Message too long")) : Optional.empty();
    }
}
