package org.ishaar.local.logs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.ishaar.complaint.SmsText;
import org.ishaar.local.phone.CarrierReceipt;
import org.ishaar.local.phone.Countries;
import org.ishaar.local.phone.Delivered;

/** What SNS logs of one text, https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html */
final class DeliveryLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** Undocumented: such a line has neither price nor network. */
    private static final String NO_QUOTA = "No quota left for account";

    private DeliveryLine() {}

    static String of(Delivered text, CarrierReceipt receipt) {
        ObjectNode line = JSON.createObjectNode();
        line.putObject("notification").put("messageId", text.messageId()).put("timestamp", TIME.format(text.at()));
        line.set("delivery", delivery(text, receipt));
        line.put("status", receipt.delivered() ? "SUCCESS" : "FAILURE");
        return line.toString();
    }

    /** Empty when the message is not of this form. */
    static String messageId(String message) {
        try {
            return JSON.readTree(message).at("/notification/messageId").asText();
        } catch (JacksonException notOurs) {
            return "";
        }
    }

    private static ObjectNode delivery(Delivered text, CarrierReceipt receipt) {
        long waited = Duration.between(text.at(), receipt.due()).toMillis();
        int parts = SmsText.of(text.text()).parts();
        ObjectNode delivery = JSON.createObjectNode();
        if (!receipt.providerResponse().equals(NO_QUOTA)) {
            Network network = Network.of(Countries.of(text.to()));
            delivery.put("phoneCarrier", network.carrier())
                    .put("mnc", network.mnc())
                    .put("mcc", network.mcc())
                    .put("priceInUSD", network.price(parts));
        }
        return delivery.put("destination", text.to())
                .put("smsType", text.attributes().getOrDefault("AWS.SNS.SMS.SMSType", "Promotional"))
                .put("providerResponse", receipt.providerResponse())
                .put("numberOfMessageParts", parts)
                .put("dwellTimeMs", waited)
                .put("dwellTimeMsUntilDeviceAck", waited);
    }
}
