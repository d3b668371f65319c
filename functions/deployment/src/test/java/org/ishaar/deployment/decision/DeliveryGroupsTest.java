package org.ishaar.deployment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.deployment.decision.Scene.DELIVERED;
import static org.ishaar.deployment.decision.Scene.FAILED;
import static org.ishaar.deployment.decision.Scene.leave;
import static org.ishaar.deployment.decision.Scene.properties;

import java.util.List;
import java.util.Map;
import org.ishaar.deployment.decision.Request.Kind;
import org.junit.jupiter.api.Test;

class DeliveryGroupsTest {

    private static final LogGroup OURS = new LogGroup("key", 7);
    private static final LogGroup THEIRS = new LogGroup("theirs", 30);

    private final Scene scene = new Scene();

    @Test
    void makesGroupsThatAreNotThere() {
        scene.create(properties("role", ""));

        assertThat(scene.groups.groups).isEqualTo(Map.of(DELIVERED, OURS, FAILED, OURS));
    }

    @Test
    void makesThemToWhereTheAccountIsLeftAlone() {
        scene.create(leave());

        assertThat(scene.groups.groups).isEqualTo(Map.of(DELIVERED, OURS, FAILED, OURS));
    }

    @Test
    void takesOverAGroupThatIsThere() {
        scene.groups.groups.put(DELIVERED, THEIRS);

        scene.create(properties("role", ""));

        assertThat(scene.groups.groups).containsEntry(DELIVERED, OURS);
        assertThat(scene.told)
                .contains(
                        "log-group-taken-over " + DELIVERED + " theirs",
                        "log-group-kept-for " + DELIVERED + " 7 days, before: 30");
    }

    @Test
    void leavesAGroupAsItIsWhereTheAccountIsLeftAlone() {
        scene.groups.groups.put(DELIVERED, THEIRS);

        scene.create(leave());

        assertThat(scene.groups.groups).containsEntry(DELIVERED, THEIRS).containsEntry(FAILED, OURS);
    }

    @Test
    void touchesNoGroupThatIsAsItShouldBe() {
        scene.groups.groups.putAll(Map.of(DELIVERED, OURS, FAILED, OURS));

        scene.create(leave());

        assertThat(scene.told).noneMatch(line -> line.startsWith("log-group"));
    }

    @Test
    void takesOverAGroupThatSnsMakesInBetween() {
        scene.groups.madeMeanwhile = FAILED;

        scene.create(properties("role", ""));

        assertThat(scene.groups.groups).isEqualTo(Map.of(DELIVERED, OURS, FAILED, OURS));
    }

    @Test
    void leavesAGroupThatSnsMakesInBetweenWhereTheAccountIsLeftAlone() {
        scene.groups.madeMeanwhile = FAILED;

        scene.create(leave());

        assertThat(scene.groups.groups).containsEntry(FAILED, LogGroup.BARE);
    }

    @Test
    void givesAnEndToWhatAnEarlierInvocationMadeAndDidNotFinish() {
        Request create = new Request("c", Kind.CREATE, leave());
        scene.effects.killAfter(0);
        assertThat(scene.endsNormally(create)).isFalse();
        scene.effects.letLive();
        assertThat(scene.groups.groups).containsEntry(DELIVERED, new LogGroup("key", 0));

        scene.handle(create);

        assertThat(scene.groups.groups).isEqualTo(Map.of(DELIVERED, OURS, FAILED, OURS));
    }

    @Test
    void leavesTheGroupsWithTheirKeyAndRetentionWhenItIsDeleted() {
        scene.create(properties("role", ""));

        scene.delete();

        assertThat(scene.groups.groups).isEqualTo(Map.of(DELIVERED, OURS, FAILED, OURS));
    }

    @Test
    void failsBeforeAnythingIsChangedWhereBothFiltersAreTaken() {
        scene.groups.filters.put(FAILED, List.of("to-splunk", "to-archive"));

        assertThat(scene.create(properties("role", "")))
                .contains(FAILED + " has the filters 'to-splunk' and 'to-archive'", "delete-subscription-filter")
                .doesNotContain(DELIVERED + " has");

        assertThat(scene.groups.groups).isEmpty();
        assertThat(scene.account.values).isEqualTo(Scene.BEFORE);
        assertThat(scene.delete()).isEmpty();
    }

    @Test
    void namesEveryGroupThatIsFull() {
        scene.groups.filters.put(DELIVERED, List.of("a", "b"));
        scene.groups.filters.put(FAILED, List.of("c", "d"));

        assertThat(scene.create(leave())).contains("'a' and 'b'", "'c' and 'd'");
    }

    @Test
    void findsRoomBesideOneFilterAndWhereOneIsOurs() {
        scene.groups.filters.put(DELIVERED, List.of("to-splunk"));
        scene.groups.filters.put(FAILED, List.of("to-splunk", "ishaar-ReceiptsFunctionUndelivered-1A2B"));

        assertThat(scene.create(properties("role", ""))).isEmpty();
    }

    @Test
    void asksForNoRoomOnceTheFiltersAreThere() {
        scene.create(properties("role", ""));
        scene.groups.filters.put(FAILED, List.of("to-splunk", "to-archive"));

        assertThat(scene.update(properties("other", ""))).isEmpty();
    }
}
