package org.ishaar.deployment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.deployment.decision.Scene.BEFORE;
import static org.ishaar.deployment.decision.Scene.having;
import static org.ishaar.deployment.decision.Scene.leave;
import static org.ishaar.deployment.decision.Scene.properties;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishaar.deployment.decision.Request.Kind;
import org.junit.jupiter.api.Test;

class SmsAccountTest {

    private final Scene scene = new Scene();

    @Test
    void setsWhatIsWantedAndNotesWhatItFound() {
        assertThat(scene.create(properties("role", "500"))).isEmpty();

        assertThat(scene.account.values).isEqualTo(having("role", "500"));
        assertThat(scene.notes.note.kept())
                .isEqualTo(Map.of(
                        "DeliveryStatusIAMRole", new Kept("", Set.of("role")),
                        "DeliveryStatusSuccessSamplingRate", new Kept("", Set.of("100")),
                        "DefaultSMSType", new Kept("Promotional", Set.of("Transactional")),
                        "MonthlySpendLimit", new Kept("1", Set.of("500"))));
    }

    @Test
    void managesNoSpendLimitThatNobodyAskedFor() {
        scene.create(properties("role", ""));

        assertThat(scene.account.values).isEqualTo(having("role", "1"));
        assertThat(scene.notes.note.kept()).doesNotContainKey("MonthlySpendLimit");
    }

    @Test
    void givesBackWhatItFound() {
        scene.create(properties("role", "500"));

        assertThat(scene.delete()).isEmpty();

        assertThat(scene.account.values).isEqualTo(BEFORE);
        assertThat(scene.notes.note.kept()).isEmpty();
    }

    @Test
    void givesBackInOneCallForSnsTakesOneASecond() {
        scene.create(properties("role", "500"));
        scene.account.calls.clear();

        scene.delete();

        assertThat(scene.account.calls).hasSize(1);
        assertThat(scene.pauses).isZero();
    }

    @Test
    void doesNotTakeItsOwnValuesForFoundWhenItIsCreatedTwice() {
        scene.create(properties("role", "500"));
        scene.create(properties("role", "500"));

        scene.delete();

        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void setsNothingThatStandsThereAlready() {
        scene.account.setByHand("DefaultSMSType", "Transactional");

        scene.create(properties("role", ""));

        assertThat(scene.account.calls)
                .containsExactly(Map.of("DeliveryStatusIAMRole", "role", "DeliveryStatusSuccessSamplingRate", "100"));
    }

    @Test
    void answersARepeatedRequestAgainAndChangesNothing() {
        Request create = new Request("first", Kind.CREATE, properties("role", "500"));
        scene.handle(create);
        scene.delete();

        assertThat(scene.handle(create)).isEmpty();

        assertThat(scene.account.values).isEqualTo(BEFORE);
        assertThat(scene.told).contains("request-repeated first ");
    }

    @Test
    void answersARepeatedRequestThatFailedWithTheSameReason() {
        scene.account.refused = (name, value) -> true;
        Request create = new Request("first", Kind.CREATE, properties("role", ""));
        String reason = scene.handle(create);
        scene.account.refused = (name, value) -> false;

        assertThat(scene.handle(create)).isEqualTo(reason).contains("SNS says no");
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void putsTheAccountRightWhereverAnInvocationEnds() {
        for (int effect = 0; effect < 12; effect++) {
            for (boolean before : new boolean[] {true, false}) {
                for (boolean again : new boolean[] {true, false}) {
                    createsUpdatesAndDeletes(effect, before, again);
                }
            }
        }
    }

    /** Each of the three is ended at this effect, and then delivered again or not. */
    private static void createsUpdatesAndDeletes(int effect, boolean before, boolean again) {
        Scene scene = new Scene();
        Request create = new Request("c", Kind.CREATE, properties("role", "500"));
        Request update = new Request("u", Kind.UPDATE, properties("other", ""));
        Request delete = new Request("d", Kind.DELETE, Map.of());
        for (Request request : new Request[] {create, update, delete}) {
            kill(scene, effect, before);
            boolean ended = scene.endsNormally(request);
            scene.effects.letLive();
            if (!ended && (again || request.equals(delete))) {
                assertThat(scene.handle(request)).isEmpty();
            }
        }
        assertThat(scene.account.values)
                .as("ended %s effect %d, delivered again: %s", before ? "before" : "after", effect, again)
                .isEqualTo(BEFORE);
    }

    private static void kill(Scene scene, int effect, boolean before) {
        if (before) {
            scene.effects.killBefore(effect);
        } else {
            scene.effects.killAfter(effect);
        }
    }

    @Test
    void takesAnUpdatesValuesAndGivesBackWhatIsNoLongerManaged() {
        scene.create(properties("role", "500"));

        assertThat(scene.update(properties("other", ""))).isEmpty();

        assertThat(scene.account.values).isEqualTo(having("other", "1"));
        scene.delete();
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void goesBackToTheValuesOfBeforeWhenAnUpdateIsRolledBack() {
        scene.create(properties("role", "500"));
        scene.account.refused = (name, value) -> value.equals("900000");
        assertThat(scene.update(properties("role", "900000"))).isNotEmpty();

        assertThat(scene.update(properties("role", "500"))).isEmpty();

        assertThat(scene.account.values).isEqualTo(having("role", "500"));
        scene.delete();
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void givesAllBackWhenItIsToldToLeaveTheAccountAlone() {
        scene.create(properties("role", "500"));

        assertThat(scene.update(leave())).isEmpty();

        assertThat(scene.account.values).isEqualTo(BEFORE);
        assertThat(scene.update(properties("role", ""))).isEmpty();
        assertThat(scene.account.values).isEqualTo(having("role", "1"));
    }

    @Test
    void doesNotEvenLookAtAnAccountThatItLeavesAlone() {
        assertThat(scene.create(leave())).isEmpty();
        assertThat(scene.delete()).isEmpty();

        assertThat(scene.account.reads).isZero();
        assertThat(scene.account.calls).isEmpty();
    }

    @Test
    void leavesAloneWhatSomebodyChangedMeanwhileAndSaysSo() {
        scene.create(properties("role", "500"));
        scene.account.setByHand("MonthlySpendLimit", "800");

        assertThat(scene.delete()).isEmpty();

        assertThat(scene.account.values)
                .containsEntry("MonthlySpendLimit", "800")
                .containsEntry("DefaultSMSType", "Promotional")
                .doesNotContainKey("DeliveryStatusIAMRole");
        assertThat(scene.told).contains("setting-left-alone MonthlySpendLimit 800");
    }

    @Test
    void givesBackWhatSomebodyElseHadSetBeforeTheLastUpdate() {
        scene.create(properties("role", "500"));
        scene.account.setByHand("MonthlySpendLimit", "800");
        scene.update(properties("role", "600"));

        scene.delete();

        assertThat(scene.account.values).containsEntry("MonthlySpendLimit", "800");
    }

    @Test
    void knowsItsOwnValueWhereSnsSpellsItInAnotherWay() {
        scene.account.spelling = value -> value.equals("500") ? "500.0" : value;
        scene.create(properties("role", "500"));
        scene.update(properties("other", "500"));

        scene.delete();

        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void succeedsInDeletingWhatWasNeverNoted() {
        assertThat(scene.delete()).isEmpty();

        assertThat(scene.account.values).isEqualTo(BEFORE);
        assertThat(scene.told).contains("nothing-noted  ");
    }

    @Test
    void passesSnssRefusalOnAndSaysWhatToDo() {
        scene.account.refused = (name, value) -> name.equals("MonthlySpendLimit");

        assertThat(scene.create(properties("role", "900000")))
                .startsWith("SNS says no to MonthlySpendLimit; ")
                .contains("ask AWS for more", "MonthlySpendLimitUsd");

        assertThat(scene.account.values).isEqualTo(BEFORE);
        assertThat(scene.delete()).isEmpty();
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void bearsWithARoleThatSnsDoesNotKnowYet() {
        scene.account.refused = (name, value) -> name.equals("DeliveryStatusIAMRole") && scene.refusalsBorne < 2;

        assertThat(scene.create(properties("role", ""))).isEmpty();

        assertThat(scene.refusalsBorne).isEqualTo(2);
        assertThat(scene.account.values).isEqualTo(having("role", "1"));
    }

    @Test
    void givesUpWhenARoleStaysUnknownAndSaysNothingOfTheLimit() {
        scene.account.refused = (name, value) -> name.equals("DeliveryStatusIAMRole");

        assertThat(scene.create(properties("role", ""))).isEqualTo("SNS says no to DeliveryStatusIAMRole");
    }

    @Test
    void givesBackTheOthersWhenSnsWillNotTakeOneBack() {
        scene.create(properties("role", "500"));
        scene.account.refused = (name, value) -> name.equals("MonthlySpendLimit");

        assertThat(scene.delete()).contains("MonthlySpendLimit='1': SNS says no", "by hand");
        assertThat(scene.pauses).as("before each of four calls").isEqualTo(4);

        assertThat(scene.account.values)
                .containsEntry("MonthlySpendLimit", "500")
                .containsEntry("DefaultSMSType", "Promotional");
        scene.account.setByHand("MonthlySpendLimit", "2");
        assertThat(scene.delete()).isEmpty();
        assertThat(scene.account.values).containsEntry("MonthlySpendLimit", "2");
    }

    @Test
    void noticesAnotherInvocationOfTheSameRequest() {
        Request create = new Request("c", Kind.CREATE, properties("role", "500"));
        scene.notes.meanwhile.add(() -> scene.handle(create));

        assertThat(scene.handle(create)).isEmpty();

        assertThat(scene.account.values).isEqualTo(having("role", "500"));
        scene.delete();
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void givesUpWhenTheNoteChangesAllTheTime() {
        for (int i = 0; i < 5; i++) {
            scene.notes.meanwhile.add(
                    () -> scene.notes.note = new Note(scene.notes.note.revision() + 1, Map.of(), List.of()));
        }

        assertThat(scene.create(properties("role", ""))).contains("changes all the time");
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void doesNotFailForAnAnswerThatIsNotRemembered() {
        scene.create(properties("role", ""));
        scene.account.refused = (name, value) -> {
            scene.notes.outOfReach = "the table is gone";
            return true;
        };

        assertThat(scene.update(properties("other", ""))).contains("SNS says no");
        assertThat(scene.told).contains("answer-not-remembered request-1 the table is gone");
    }

    @Test
    void leavesItToTheOtherInvocationToRememberTheAnswer() {
        scene.notes.meanwhile.add(
                () -> scene.notes.note = new Note(scene.notes.note.revision() + 1, Map.of(), List.of()));

        assertThat(scene.delete()).isEmpty();
        assertThat(scene.told).contains("answer-not-remembered request-0 another invocation wrote the note");
    }

    @Test
    void doesNothingWhereTheNoteCannotBeRead() {
        scene.notes.outOfReach = "the table is gone";

        assertThatThrownBy(() -> scene.create(properties("role", "")))
                .isInstanceOf(NotDoneException.class)
                .hasMessage("the table is gone");
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void changesNothingInTheAccountWhenTheNoteCannotBeWritten() {
        scene.notes.meanwhile.add(() -> {
            throw new NotDoneException("no write");
        });

        assertThat(scene.create(properties("role", "500"))).isEqualTo("no write");
        assertThat(scene.account.values).isEqualTo(BEFORE);
    }

    @Test
    void remembersOnlyTheLatestAnswers() {
        for (int i = 0; i < 25; i++) {
            scene.delete();
        }

        assertThat(scene.notes.note.answered()).hasSize(20);
        assertThat(scene.notes.note.answered().get(19).requestId()).isEqualTo("request-24");
    }
}
