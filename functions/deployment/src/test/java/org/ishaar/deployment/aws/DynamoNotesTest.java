package org.ishaar.deployment.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishaar.deployment.decision.Answered;
import org.ishaar.deployment.decision.Kept;
import org.ishaar.deployment.decision.NotDoneException;
import org.ishaar.deployment.decision.Note;
import org.ishaar.deployment.decision.NoteChangedException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoNotesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final Note FULL = new Note(
            3,
            Map.of("DefaultSMSType", new Kept("", Set.of("Promotional", "Transactional"))),
            List.of(new Answered("a", ""), new Answered("b", "no")));

    private final FakeTable table = new FakeTable();
    private final DynamoNotes notes = new DynamoNotes(table, "T", NOON, () -> {});

    @Test
    void isEmptyWhereNothingWasWritten() {
        assertThat(notes.read()).isEqualTo(Note.NONE);
    }

    @Test
    void readsWhatItWrote() {
        Note written = notes.write(FULL);

        assertThat(written).isEqualTo(new Note(4, FULL.kept(), FULL.answered()));
        assertThat(notes.read()).isEqualTo(written);
        assertThat(table.item)
                .containsEntry("complaintId", AttributeValue.fromS("#sms-account"))
                .containsEntry("changeId", AttributeValue.fromS("#sms-account"))
                .doesNotContainKey("expiresAt");
    }

    @Test
    void writesOnlyOverWhatWasRead() {
        notes.write(FULL);
        notes.write(Note.NONE);

        assertThat(table.puts.get(0).conditionExpression()).isEqualTo("revision = :over");
        assertThat(table.puts.get(0).expressionAttributeValues()).isEqualTo(Map.of(":over", AttributeValue.fromN("3")));
        assertThat(table.puts.get(1).conditionExpression()).isEqualTo("attribute_not_exists(complaintId)");
        table.conditionFails = true;
        assertThatThrownBy(() -> notes.write(FULL)).isInstanceOf(NoteChangedException.class);
    }

    @Test
    void forgetsInADayWhatKeepsNothing() {
        notes.write(new Note(3, Map.of(), FULL.answered()));

        assertThat(table.item)
                .containsEntry(
                        "expiresAt",
                        AttributeValue.fromN(
                                "" + Instant.parse("2026-03-03T12:00:00Z").getEpochSecond()));
    }

    @Test
    void saysWhatCouldNotBeDone() {
        table.trouble = SdkClientException.create("down");

        assertThatThrownBy(notes::read)
                .isInstanceOf(NotDoneException.class)
                .hasMessage("could not read the note #sms-account: down");
        assertThatThrownBy(() -> notes.write(FULL)).hasMessage("could not write the note #sms-account: down");
    }

    @Test
    void takesNoItemForItsOwnThatIsNot() {
        table.item = Map.of("revision", AttributeValue.fromN("1"));

        assertThatThrownBy(notes::read).hasMessageContaining("the item #sms-account has no kept");
    }
}
