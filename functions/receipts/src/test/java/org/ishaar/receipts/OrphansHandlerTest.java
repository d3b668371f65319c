package org.ishaar.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.receipts.decision.Evidence;
import org.ishaar.receipts.decision.Ports;
import org.ishaar.receipts.decision.World;
import org.junit.jupiter.api.Test;

class OrphansHandlerTest {

    private final World world = new World();
    private final Instance instance = new Instance();
    private final OrphansHandler handler = new OrphansHandler(new Deployment(world.ports(), world.waits));

    @Test
    void looksAtAllThatAreDuePageAfterPage() {
        for (int i = 0; i < 5; i++) {
            file("m-" + i);
        }
        world.sent("m-4");

        assertThat(run()).containsOnly(Map.entry("OrphansPostponed", 4), Map.entry("OrphansFound", 1));

        assertThat(run()).isEmpty();
        assertThat(instance.log.toString()).contains("\"OrphansFound\":1.0");
    }

    @Test
    void countsThoseWhoseTimeIsOver() {
        file("m-1");
        world.now = world.now.plus(World.KEPT);

        assertThat(run()).containsOnly(Map.entry("OrphansExpired", 1));
    }

    @Test
    void leavesTheOthersAloneWhenOneMeetsTrouble() {
        file("m-1");
        file("m-2");
        world.sent("m-1");
        world.ledger.writesToFail = 1;

        assertThat(run()).containsOnly(Map.entry("OrphansPostponed", 1));

        assertThat(instance.events()).containsExactly("store-unavailable");
        assertThat(run()).containsOnly(Map.entry("OrphansFound", 1));
    }

    @Test
    void saysOfADefectItsClassAlone() {
        file("m-1");
        world.sent("m-1");
        world.ledger.beforeReplace = next -> {
            throw new IllegalArgumentException(Lines.NUMBER);
        };

        assertThat(run()).isEmpty();

        assertThat(instance.log.get(0)).contains("orphan-not-looked-up", "IllegalArgumentException");
        assertThat(instance.log.toString()).doesNotContain("612345678");
    }

    @Test
    void beginsNothingWithoutTime() {
        file("m-1");
        instance.remainingMillis = 10_000;

        assertThat(run()).isEmpty();
    }

    @Test
    void failsWhenTheOrphansCannotBeRead() {
        Ports ports = world.ports();
        Orphans down = (Orphans) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Orphans.class}, (proxy, method, given) -> {
                    throw new StoreUnavailableException(method.getName(), "Down", new IllegalStateException());
                });
        Evidence evidence = new Evidence(down, number -> "");
        Deployment deployment = new Deployment(
                new Ports(ports.ledger(), ports.messageIds(), evidence, ports.quotaHold(), ports.journal(), world),
                world.waits);

        assertThatThrownBy(() -> new OrphansHandler(deployment).handleRequest(Map.of(), instance))
                .isInstanceOf(IllegalStateException.class);

        assertThat(instance.events()).containsExactly("orphans-unreadable");
    }

    private Map<String, Integer> run() {
        return handler.handleRequest(Map.of(), instance);
    }

    private void file(String messageId) {
        Receipt receipt = new Receipt(messageId, Verdict.DELIVERED, world.now, null, null);
        world.orphans.file(new Orphan("hash", receipt, world.now, 0, world.now.plus(World.KEPT)));
    }
}
