package org.ishaar.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.local.http.JsonFields;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.Phones;

/** Texts and opt-outs in the form in which LocalStack serves them, so that tests written for it work here. */
final class LocalStackPaths {

    static final String MESSAGES = "/_aws/sns/sms-messages";
    static final String OPT_OUTS = "/_aws/sns/phone-opt-outs";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Phones phones;

    LocalStackPaths(Phones phones) {
        this.phones = phones;
    }

    JsonPath messages() {
        return new JsonPath(MESSAGES, Map.of("GET", this::texts, "DELETE", this::forget));
    }

    JsonPath optOuts() {
        return new JsonPath(OPT_OUTS, Map.of("POST", this::optOut));
    }

    private Answer texts(JsonPath.Request request) {
        ObjectNode answer = JSON.objectNode();
        ObjectNode messages = answer.putObject("sms_messages");
        number(request)
                .map(number -> Map.of(number, phones.texts(number)))
                .orElseGet(phones::texts)
                .forEach((number, texts) -> messages.set(number, shown(texts)));
        answer.put("region", request.query().find("region").orElse("us-east-1"));
        return Answer.json(200, answer);
    }

    private Answer forget(JsonPath.Request request) {
        number(request).ifPresentOrElse(phones::clear, phones::clear);
        return Answer.empty();
    }

    private Answer optOut(JsonPath.Request request) {
        JsonNode number = JsonFields.object(request.body()).path("phoneNumber");
        if (!number.isTextual() || !PhoneNumbers.isE164(number.textValue())) {
            return JsonPath.error(400, "phoneNumber must be a number in E.164, like +212600000000");
        }
        phones.optOuts().optOut(number.textValue());
        return Answer.empty();
    }

    // A plus sign that nobody encoded arrives as a space.
    private static Optional<String> number(JsonPath.Request request) {
        return request.query().find("phoneNumber").map(number -> number.replace(' ', '+'));
    }

    private static ArrayNode shown(List<Delivered> texts) {
        ArrayNode shown = JSON.arrayNode();
        texts.forEach(text -> shown.add(shown(text)));
        return shown;
    }

    private static ObjectNode shown(Delivered text) {
        ObjectNode shown = JSON.objectNode().put("PhoneNumber", text.to());
        shown.putNull("TopicArn").putNull("SubscriptionArn");
        shown.put("MessageId", text.messageId()).put("Message", text.text());
        ObjectNode attributes = shown.putObject("MessageAttributes");
        text.attributes()
                .forEach((name, value) -> attributes
                        .putObject(name)
                        .put("DataType", name.equals("AWS.SNS.SMS.MaxPrice") ? "Number" : "String")
                        .put("StringValue", value));
        return shown.putNull("MessageStructure").putNull("Subject");
    }
}
