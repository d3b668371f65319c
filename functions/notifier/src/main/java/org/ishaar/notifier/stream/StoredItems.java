package org.ishaar.notifier.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Written;
import org.ishaar.notifier.decision.StoredComplaint;
import software.amazon.awssdk.core.SdkBytes;

/** Reads items of the complaints table by the rules by which the stream's images are read. */
public final class StoredItems {

    /** What an item need not be read beyond: never the phone number. */
    public static final List<String> ATTRIBUTES =
            List.of("complaintId", "status", "statusChangedAt", "office", "language");

    private final Language defaultLanguage;

    public StoredItems(Language defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    /**
     * Reads an item.
     *
     * @param seenAt when it was seen so
     */
    public StoredComplaint read(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item, Instant seenAt) {
        ComplaintItem complaint = new ComplaintItem(image(item), defaultLanguage, seenAt);
        return new StoredComplaint(
                complaint.change(null, new Written(null, seenAt)), complaint.badAttribute(), complaint.malformedId());
    }

    private static Map<String, AttributeValue> image(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        Map<String, AttributeValue> image = new HashMap<>();
        item.forEach((name, value) -> image.put(name, value(value)));
        return image;
    }

    /** The same in the stream's type, whose words for a value that is no text are part of a malformed item's identity. */
    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        AttributeValue out = new AttributeValue();
        switch (value.type()) {
            case S -> out.setS(value.s());
            case N -> out.setN(value.n());
            case B -> out.setB(ByteBuffer.wrap(value.b().asByteArray()));
            case BOOL -> out.setBOOL(value.bool());
            case NUL -> out.setNULL(value.nul());
            case SS -> out.setSS(value.ss());
            case NS -> out.setNS(value.ns());
            case BS ->
                out.setBS(value.bs().stream()
                        .map(SdkBytes::asByteArray)
                        .map(ByteBuffer::wrap)
                        .toList());
            case L -> out.setL(value.l().stream().map(StoredItems::value).toList());
            case M -> out.setM(image(value.m()));
            default -> throw new IllegalArgumentException("a type of value that no item has");
        }
        return out;
    }
}
