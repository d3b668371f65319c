package org.ishaar.statusapi.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.http.ApiRequest;
import org.ishaar.statusapi.http.FieldName;
import org.ishaar.statusapi.http.PercentCoding;
import org.ishaar.statusapi.http.ProblemException;
import org.ishaar.statusapi.http.ProblemType;

/** The body of a query, read strictly: one JSON object in UTF-8 with one list of references. */
final class QueryBody {

    private static final String FIELD = "complaintIds";
    private static final int MOST = 100;

    /** A hundred references of 64 characters need less than 7 KB. */
    private static final int LARGEST = 64 * 1024;

    private static final Pattern CHARSET = Pattern.compile("[^;]*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?;?\\s*");

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private QueryBody() {}

    static List<ComplaintId> references(ApiRequest request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!request.mediaType().equals("application/json")
                || !CHARSET.matcher(type).matches()) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "send content-type: application/json");
        }
        byte[] body = request.content().bytes();
        if (body.length > LARGEST) {
            throw ProblemException.of(ProblemType.CONTENT_TOO_LARGE, "a body may have 64 KiB");
        }
        return references(list(parsed(body)));
    }

    private static JsonNode parsed(byte[] body) {
        String text = PercentCoding.utf8(body).orElseThrow(() -> ProblemException.invalid("body", "must be UTF-8"));
        try {
            JsonNode json = READER.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException malformed) {
            throw ProblemException.invalid("body", "must be well-formed JSON, each field given once");
        }
        throw ProblemException.invalid("body", "must be a JSON object");
    }

    private static JsonNode list(JsonNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals(FIELD)) {
                throw ProblemException.invalid(FieldName.shown(name, "body"), "is no field of a query");
            }
        }
        JsonNode list = json.path(FIELD);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw ProblemException.invalid(FIELD, "must be a list of 1 to 100 references");
        }
        return list;
    }

    private static List<ComplaintId> references(JsonNode list) {
        List<ComplaintId> ids = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            String field = FIELD + "[" + ids.size() + "]";
            ids.add(ComplaintId.parse(item.textValue())
                    .orElseThrow(() -> ProblemException.invalid(
                            field, "must be a string of 1 to 64 characters of letters, digits, - / . _")));
        }
        return ids;
    }
}
