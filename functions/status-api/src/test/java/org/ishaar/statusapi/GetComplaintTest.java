package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.statusapi.FakeRecords.step;

import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.Gateway.Answer;
import org.ishaar.statusapi.record.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetComplaintTest {

    private final Gateway gateway = new Gateway();

    @Test
    void tellsStatusAndNotification() {
        gateway.records.put("2026/3101/77", "REGISTERED", 0, step("PENDING", null, 1), step("SENT", null, 2));

        Answer answer = gateway.header("Accept-Language", "fr").get("/v1/complaints/2026~3101~77");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toPrettyString()).isEqualToIgnoringWhitespace("""
                {"complaintId": "2026/3101/77", "status": "REGISTERED", "label": "Plainte enregistrée",
                 "labels": {"ar": "تسجيل الشكاية", "fr": "Plainte enregistrée"}, "since": "2026-11-02T12:00:00.000Z",
                 "office": "RABAT-TPI", "notification": {"state": "SENT", "since": "2026-11-02T12:02:00.000Z"}}""");
        assertThat(answer.headers())
                .containsEntry("content-language", "fr")
                .containsEntry("cache-control", "private, no-store")
                .containsEntry("vary", "accept-language");
    }

    @Test
    void leavesOutWhatIsNotFiledYet() {
        gateway.records.put("A-1", "REGISTERED", 0, step("SENT", null, 2));
        gateway.records.entries.clear();

        Answer answer = gateway.get("/v1/complaints/A-1");

        assertThat(answer.json().has("notification")).isFalse();
        assertThat(answer.json().path("status").asText()).isEqualTo("REGISTERED");
    }

    @Test
    void labelsUnknownCodesAsOther() {
        gateway.records.put("A-1", "SOMETHING_NEW", 0, step("SENT", null, 2));

        Answer answer = gateway.get("/v1/complaints/A-1");

        assertThat(answer.json().path("status").asText()).isEqualTo("SOMETHING_NEW");
        assertThat(answer.json().at("/labels/fr").asText()).isEqualTo("Nouvelle étape");
    }

    @Test
    void takesAnItemAgainstTheContractForOther() {
        ComplaintId id = new ComplaintId("A-1");
        ChangeId change = ChangeId.malformed("registered", "yesterday");
        gateway.records.complaints.put(id, new Complaint(id, null, null, null, change));

        Answer answer = gateway.get("/v1/complaints/A-1");

        assertThat(answer.json().path("status").asText()).isEqualTo("OTHER");
        assertThat(answer.json().has("since")).isFalse();
        assertThat(answer.json().has("office")).isFalse();
    }

    @Test
    void doesNotKnowAComplaintThatIsGone() {
        gateway.records.put("A-1", "REGISTERED", 0, step("SENT", null, 2));
        gateway.records.complaints.clear();

        Answer answer = gateway.get("/v1/complaints/A-1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(gateway.get("/v1/complaints/B-1").body());
        assertThat(answer.type()).isEqualTo("urn:ishaar:problem:unknown-complaint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "%20", "%zz", "%", "%2F", "%ff", "a%2Fb", "é", "\u0000", "a:b", "☎"})
    void refusesReferencesAgainstTheRule(String reference) {
        Answer answer = gateway.get("/v1/complaints/" + reference);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.badField()).isEqualTo("complaintId");
    }

    @Test
    void refusesAReferenceThatIsTooLong() {
        assertThat(gateway.get("/v1/complaints/" + "a".repeat(65)).status()).isEqualTo(400);
        assertThat(gateway.get("/v1/complaints/" + "a".repeat(64)).status()).isEqualTo(404);
    }

    @Test
    void readsATildeThatTheCallerEncoded() {
        gateway.records.put("2026/1", "REGISTERED", 0, step("SENT", null, 2));

        assertThat(gateway.get("/v1/complaints/2026%7E1").status()).isEqualTo(200);
    }

    @Test
    void answers304ToWhoHasTheContent() {
        gateway.records.put("A-1", "REGISTERED", 0, step("SENT", null, 2));
        String tag = gateway.get("/v1/complaints/A-1").tag();

        Answer again = gateway.header("If-None-Match", "\"x\", W/" + tag).get("/v1/complaints/A-1");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isNull();
        assertThat(again.headers()).containsEntry("etag", tag).doesNotContainKey("content-type");
    }

    @Test
    void changesTheTagWithTheContent() {
        gateway.records.put("A-1", "REGISTERED", 0, step("PENDING", null, 2));
        String before = gateway.get("/v1/complaints/A-1").tag();
        gateway.records.put("A-1", "REGISTERED", 0, step("SENT", null, 3));

        Answer after = gateway.header("if-none-match", before).get("/v1/complaints/A-1");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.tag()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | fr",
                "fr-MA, ar;q=0.9 | fr",
                "en, fr;q=0.3, ar;q=0.8 | ar",
                "ar;q=0, * | fr",
                "de | ar",
                "* | ar",
                "fr;q=0 | ar",
                "fr;q=2 | ar",
                ";;; | ar",
                "fr;q=0, ar;q=0, * | ar"
            })
    void picksTheLanguageOfTheLabel(String accepted, String language) {
        gateway.records.put("A-1", "REGISTERED", 0, step("SENT", null, 2));

        Answer answer = gateway.header("accept-language", accepted).get("/v1/complaints/A-1");

        assertThat(answer.headers()).containsEntry("content-language", language);
        assertThat(answer.json().path("label"))
                .isEqualTo(answer.json().path("labels").path(language));
    }

    @Test
    void speaksTheUsualLanguageToAnEndlessHeader() {
        gateway.records.put("A-1", "REGISTERED", 0, step("SENT", null, 2));

        Answer answer =
                gateway.header("accept-language", "fr," + "x,".repeat(400)).get("/v1/complaints/A-1");

        assertThat(answer.headers()).containsEntry("content-language", "ar");
    }
}
