package org.ishaar.bench.core;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Status;

/** Stream records of a complaint's life, from its registration on, as case management would make them. */
record Records(Instant now) {

    /** As citizens write theirs; the last digits are the complaint's. */
    private static final List<String> WRITINGS = List.of(
            "06 61 23 %02d %02d",
            "0661-23-%02d-%02d",
            "+212 661 23%02d%02d",
            "00212 6.61.23.%02d.%02d",
            "(06) 61 23 %02d%02d",
            "٠٦٦١٢٣%02d%02d",
            "+33 6 12 34 %02d %02d",
            "6 61 23 %02d %02d");

    private static final List<String> OFFICES = List.of("RABAT", "CASABLANCA", "FES", "TANGER-TETOUAN");
    private static final Duration BETWEEN_STEPS = Duration.ofHours(20);
    private static final List<Status> CODES = Catalogue.load().codes();

    /** The change to a step, counted from 0; the last one has just been written. */
    DynamodbStreamRecord record(int complaint, int step, int last) {
        StreamRecord data = new StreamRecord();
        data.setKeys(Map.of("complaintId", text(id(complaint))));
        data.setSequenceNumber(Long.toString(100_000_000_000_000_000L + complaint * 10L + step));
        data.setApproximateCreationDateTime(Date.from(at(step, last)));
        data.setNewImage(image(complaint, step, last));
        if (step > 0) {
            data.setOldImage(image(complaint, step - 1, last));
        }
        DynamodbStreamRecord record = new DynamodbStreamRecord();
        record.setEventName(step == 0 ? "INSERT" : "MODIFY");
        record.setDynamodb(data);
        return record;
    }

    private Map<String, AttributeValue> image(int complaint, int step, int last) {
        String writing = WRITINGS.get(complaint % WRITINGS.size());
        Map<String, AttributeValue> image = new HashMap<>();
        image.put("complaintId", text(id(complaint)));
        image.put("status", text(CODES.get((complaint + step) % CODES.size()).code()));
        image.put("statusChangedAt", text(at(step, last).toString()));
        image.put("phoneNumber", text(writing.formatted(complaint / 100 % 100, complaint % 100)));
        image.put("language", text(complaint % 3 == 0 ? "fr" : "ar"));
        image.put("office", text(OFFICES.get(complaint % OFFICES.size())));
        return image;
    }

    private Instant at(int step, int last) {
        return now.minus(BETWEEN_STEPS.multipliedBy(last - step));
    }

    private static String id(int complaint) {
        return "2026/3101/" + (10_000 + complaint);
    }

    private static AttributeValue text(String value) {
        return new AttributeValue(value);
    }
}
