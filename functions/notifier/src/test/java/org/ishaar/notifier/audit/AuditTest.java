package org.ishaar.notifier.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Duration A_WHILE = Duration.ofMinutes(16);

    private final Court court = new Court();

    @Test
    void filesWhatIsMissingAtBothLooks() {
        court.writes("2026/3101/1", "SHELVED");

        court.audit();
        assertThat(court.ledger.all()).isEmpty();
        court.pass(A_WHILE);
        court.audit();

        Notification filed = court.ledger.all().get(0);
        assertThat(filed.reason()).isEqualTo(Reason.MISSED);
        assertThat(filed.dueAt()).isEqualTo(court.instant().plus(Duration.ofHours(25)));
        assertThat(filed.change().written().at()).isEqualTo(court.instant().minus(Duration.ofMinutes(2)));
        assertThat(court.told)
                .containsExactly(
                        "ended: complaints=1 entries=0 missing=1 filed=1 stale=0 malformed=0 recorded=0 stuck=0");
    }

    @Test
    void givesAChangeItsTimeBeforeTheSecondLook() {
        court.writes("2026/3101/1", "SHELVED");
        court.audit();

        court.pass(Duration.ofMinutes(14));
        court.audit();

        assertThat(court.ledger.all()).isEmpty();
        assertThat(court.told).isEmpty();
    }

    @Test
    void filesNothingThatTheStreamHasToldOfMeanwhile() {
        court.writes("2026/3101/1", "SHELVED");
        court.audit();
        court.records("2026/3101/1");
        court.pass(A_WHILE);
        court.audit();

        assertThat(court.ledger.all()).hasSize(1).noneMatch(entry -> entry.reason() == Reason.MISSED);
        assertThat(court.told)
                .containsExactly(
                        "ended: complaints=1 entries=0 missing=1 filed=0 stale=0 malformed=0 recorded=1 stuck=0");
    }

    @Test
    void tellsALateDatedChangeOfAComplaintThatTheLedgerKnows() {
        court.writes("2026/3101/1", "REGISTERED");
        court.records("2026/3101/1");
        court.writesDatedBack("2026/3101/1", "SHELVED", Duration.ofDays(8));

        court.audit();
        court.pass(A_WHILE);
        court.audit();

        assertThat(court.ledger.all()).anyMatch(entry -> entry.reason() == Reason.MISSED);
    }

    @Test
    void countsNotAsLostWhatTheLedgerHasForgottenInItsTime() {
        court.writesDatedBack("2026/3101/1", "SHELVED", Duration.ofDays(731));

        court.audit();
        court.pass(A_WHILE);
        court.audit();

        assertThat(court.told)
                .containsExactly(
                        "ended: complaints=1 entries=0 missing=1 filed=0 stale=1 malformed=0 recorded=0 stuck=0");
    }

    @Test
    void countsWhatItFiledBeforeATableBrokeOff() {
        for (int i = 0; i < 60; i++) {
            court.writes("2026/3101/" + i, "SHELVED");
        }
        court.audit();
        court.pass(A_WHILE);
        court.forgetsBeforeItBreaks = 55;
        assertThatThrownBy(court::audit).isInstanceOf(StoreUnavailableException.class);
        court.forgetsBeforeItBreaks = Integer.MAX_VALUE;
        court.audit();

        assertThat(court.saved().counts().filed()).isEqualTo(60);
        assertThat(court.candidates).isEmpty();
    }

    @Test
    void leavesAloneWhatHasChangedOrGoneBetweenTheLooks() {
        court.writes("2026/3101/1", "SHELVED");
        court.writes("2026/3101/2", "SHELVED");
        court.audit();
        court.writes("2026/3101/1", "REOPENED");
        court.removes("2026/3101/2");
        court.pass(A_WHILE);
        court.audit();

        assertThat(court.ledger.all()).isEmpty();
        assertThat(court.told).hasSize(1);
        assertThat(court.candidates).isEmpty();
    }

    @Test
    void comparesEveryComplaintOnceANight() {
        for (int i = 0; i < 1000; i++) {
            court.writes("2026/3101/" + i, "SHELVED");
            court.records("2026/3101/" + i);
        }

        assertThat(court.audit()).isEqualTo(1000);
        assertThat(court.audit()).isZero();
        court.pass(Duration.ofDays(1));
        assertThat(court.audit()).isEqualTo(1000);

        assertThat(court.told)
                .hasSize(2)
                .allMatch(
                        line -> line.equals(
                                "ended: complaints=1000 entries=1000 missing=0 filed=0 stale=0 malformed=0 recorded=0 stuck=0"));
    }

    @Test
    void beginsAtItsHour() {
        court.audit();

        court.setTo(Instant.parse("2026-03-03T00:59:59Z"));
        court.audit();
        assertThat(court.told).hasSize(1);

        court.setTo(Instant.parse("2026-03-03T01:00:00Z"));
        court.audit();
        assertThat(court.told).hasSize(2);
    }

    @Test
    void goesOnInTheNextInvocationWhereOneStopped() {
        for (int i = 0; i < 10_000; i++) {
            court.writes("2026/3101/" + i, "SHELVED");
            court.records("2026/3101/" + i);
        }
        court.endsAfterPages = 48;

        long first = court.audit();
        assertThat(first).isPositive().isLessThan(10_000);
        assertThat(court.told).isEmpty();

        court.endsAfterPages = Integer.MAX_VALUE;
        assertThat(court.audit()).isEqualTo(10_000 - first);
        assertThat(court.told)
                .containsExactly(
                        "ended: complaints=10000 entries=10000 missing=0 filed=0 stale=0 malformed=0 recorded=0 stuck=0");
    }

    @Test
    void tellsThatTheNightBeforesRunDidNotEnd() {
        court.writes("2026/3101/1", "SHELVED");
        court.endsAfterPages = 0;
        court.audit();
        court.pass(Duration.ofDays(1));

        court.endsAfterPages = Integer.MAX_VALUE;
        court.audit();

        assertThat(court.told).containsExactly("unfinished: 2026-03-02");
    }

    @Test
    void leavesTheTablesToTheInvocationThatIsAtIt() {
        court.writes("2026/3101/1", "SHELVED");
        court.betweenRounds = () -> assertThat(court.audit()).isZero();

        assertThat(court.audit()).isEqualTo(1);
    }

    @Test
    void stopsWhenAnotherHasTakenTheBook() {
        court.writes("2026/3101/1", "SHELVED");
        court.records("2026/3101/1");
        court.betweenRounds = () -> court.holder = "another";

        court.audit();

        assertThat(court.told).isEmpty();
    }

    @Test
    void takesTheBookFromAnInvocationThatVanished() {
        court.writes("2026/3101/1", "SHELVED");
        court.holder = "vanished";
        court.heldUntil = court.instant().plusSeconds(900);
        assertThat(court.audit()).isZero();

        court.pass(Duration.ofMinutes(15));
        assertThat(court.audit()).isEqualTo(1);
    }

    @Test
    void keepsItsPlaceAndGivesTheBookBackWhenATableIsDown() {
        court.writes("2026/3101/1", "SHELVED");
        court.tableIsDown = true;

        assertThatThrownBy(court::audit).isInstanceOf(StoreUnavailableException.class);

        court.tableIsDown = false;
        assertThat(court.audit()).isEqualTo(1);
    }

    @Test
    void keepsWhatTheOtherPagesOfARoundShowedWhenOneCannotBeRead() {
        for (int i = 0; i < 100; i++) {
            court.writes("2026/3101/" + i, "SHELVED");
            court.records("2026/3101/" + i);
        }
        court.brokenSegment = 3;
        assertThatThrownBy(court::audit).isInstanceOf(StoreUnavailableException.class);
        assertThat(court.saved().counts().complaints()).isBetween(50L, 99L);

        court.brokenSegment = -1;
        court.audit();

        assertThat(court.told)
                .containsExactly(
                        "ended: complaints=100 entries=100 missing=0 filed=0 stale=0 malformed=0 recorded=0 stuck=0");
    }

    @Test
    void filesABadItemAtOnceAndNeverWritesItsReferenceDown() {
        court.writesBadly("+212612345678", "SHELVED");

        court.audit();

        assertThat(court.ledger.all()).hasSize(1);
        assertThat(court.ledger.all().get(0).malformedAttribute()).isEqualTo("complaintId");
        assertThat(court.candidates).isEmpty();
        assertThat(court.saved().toString()).doesNotContain("612345678");
        assertThat(court.told)
                .containsExactly(
                        "ended: complaints=1 entries=0 missing=1 filed=0 stale=0 malformed=1 recorded=0 stuck=0");
    }

    @Test
    void writesNoBadReferenceDownAsItsPlace() {
        for (int i = 0; i < 3000; i++) {
            court.writesBadly("+2126%08d".formatted(i), "SHELVED");
        }
        court.endsAfterPages = Segment.COUNT;

        assertThat(court.audit()).isEqualTo(1600);

        assertThat(court.saved().toString()).doesNotContain("+2126");
    }

    @Test
    void doesNotTextADateTypedTooFarAheadOnceItHasCome() {
        court.writes("2026/3101/1", "SHELVED");
        court.recordsAsMalformed("2026/3101/1");

        court.audit();
        court.pass(A_WHILE);
        court.audit();

        assertThat(court.ledger.all()).noneMatch(entry -> entry.reason() == Reason.MISSED);
    }

    @Test
    void isNotStoppedByAComplaintThatBreaksTheCode() {
        court.writes("2026/3101/1", "SHELVED");
        court.writes("2026/3101/2", "SHELVED");
        court.audit();
        court.broken = "2026/3101/1";
        court.pass(A_WHILE);
        court.audit();

        assertThat(court.ledger.all()).hasSize(1);
        assertThat(court.told).hasSize(2).contains("complaint-not-read: IllegalStateException");
    }
}
