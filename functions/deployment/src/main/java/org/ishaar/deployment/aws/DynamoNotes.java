package org.ishaar.deployment.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ishaar.deployment.decision.Deadline;
import org.ishaar.deployment.decision.Note;
import org.ishaar.deployment.decision.NoteChangedException;
import org.ishaar.deployment.decision.Notes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The note in the ledger's table, which outlives the stack as the account's settings do. */
public final class DynamoNotes implements Notes {

    /** Long after Lambda stopped delivering any request again. */
    private static final Duration KEPT_WHEN_EMPTY = Duration.ofDays(1);

    private final DynamoDbClient dynamo;
    private final String table;
    private final Clock clock;
    private final AwsCalls calls;

    public DynamoNotes(DynamoDbClient dynamo, String table, Clock clock, Deadline deadline) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
        this.calls = new AwsCalls(deadline);
    }

    @Override
    public Note read() {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(NoteItem.KEY)
                .consistentRead(true)
                .build();
        GetItemResponse response = calls.attempt("read the note #sms-account", () -> dynamo.getItem(request));
        return response.hasItem() ? NoteItem.read(response.item()) : Note.NONE;
    }

    @Override
    public Note write(Note note) {
        Note next = new Note(note.revision() + 1, note.kept(), note.answered());
        return calls.attempt("write the note #sms-account", () -> {
            try {
                dynamo.putItem(put(next, note.revision()));
                return next;
            } catch (ConditionalCheckFailedException e) {
                throw new NoteChangedException();
            }
        });
    }

    private PutItemRequest put(Note note, long over) {
        PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item(note));
        return over == 0
                ? put.conditionExpression("attribute_not_exists(complaintId)").build()
                : put.conditionExpression("revision = :over")
                        .expressionAttributeValues(Map.of(":over", AttributeValue.fromN(Long.toString(over))))
                        .build();
    }

    /** One that keeps nothing is only there for requests that come again. */
    private Map<String, AttributeValue> item(Note note) {
        Map<String, AttributeValue> item = new HashMap<>(NoteItem.of(note));
        if (note.kept().isEmpty()) {
            long expiry = clock.instant().plus(KEPT_WHEN_EMPTY).getEpochSecond();
            item.put("expiresAt", AttributeValue.fromN(Long.toString(expiry)));
        }
        return item;
    }
}
