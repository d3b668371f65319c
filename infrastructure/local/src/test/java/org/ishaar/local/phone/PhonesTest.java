package org.ishaar.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.local.SetClock;
import org.junit.jupiter.api.Test;

class PhonesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final String NUMBER = "+12025550123";

    private final Phones phones = Phones.inMemory();

    @Test
    void keepsTheLatestFiftyTextsOfANumberAndCountsAll() {
        for (int n = 1; n <= 60; n++) {
            phones.deliver(text(NUMBER, "m" + n));
        }

        assertThat(phones.texts(NUMBER))
                .hasSize(50)
                .startsWith(text(NUMBER, "m11"))
                .endsWith(text(NUMBER, "m60"));
        assertThat(phones.total(NUMBER)).isEqualTo(60);
        assertThat(phones.total()).isEqualTo(60);
    }

    @Test
    void forgetsTheNumbersThatWereLongestWithoutAText() {
        phones.deliver(text("+12025550001", "a"));
        phones.deliver(text("+12025550002", "b"));
        phones.deliver(text("+12025550001", "c"));
        for (int n = 0; n < 9_999; n++) {
            phones.deliver(text("+1303555" + (10_000 + n), "n" + n));
        }

        assertThat(phones.texts("+12025550001")).hasSize(2);
        assertThat(phones.texts("+12025550002")).isEmpty();
        assertThat(phones.texts()).hasSize(10_000);
        assertThat(phones.total()).isEqualTo(10_002);
    }

    @Test
    void tellsListenersOfEachText() {
        List<Delivered> shown = new ArrayList<>();
        phones.onDelivery(shown::add);

        phones.deliver(text(NUMBER, "m1"));

        assertThat(shown).containsExactly(text(NUMBER, "m1"));
    }

    @Test
    void deliversAlthoughAListenerFails() {
        List<Delivered> shown = new ArrayList<>();
        phones.onDelivery(text -> {
            throw new IllegalStateException("display");
        });
        phones.onDelivery(shown::add);

        phones.deliver(text(NUMBER, "m1"));

        assertThat(shown).hasSize(1);
        assertThat(phones.texts(NUMBER)).hasSize(1);
    }

    @Test
    void showsNothingOnThePhoneOfOneWhoOptedOut() {
        List<Delivered> shown = new ArrayList<>();
        List<Accepted> accepted = new ArrayList<>();
        phones.onDelivery(shown::add);
        phones.onAcceptance(accepted::add);
        phones.optOuts().optOut(NUMBER);
        phones.rules().set(PhoneRule.deliver().to(NUMBER));

        phones.deliver(text(NUMBER, "m1"));

        assertThat(shown).isEmpty();
        assertThat(phones.total()).isZero();
        assertThat(phones.accepted()).isEqualTo(1);
        assertThat(accepted)
                .singleElement()
                .satisfies(one -> assertThat(one.fate().receipt())
                        .hasValueSatisfying(receipt ->
                                assertThat(receipt.providerResponse()).isEqualTo("Phone number is opted out")));
    }

    @Test
    void showsNothingOnAPhoneThatRefuses() {
        phones.rules().set(PhoneRule.refuse("Phone has blocked SMS").times(1));

        phones.deliver(text(NUMBER, "m1"));
        phones.deliver(text(NUMBER, "m2"));

        assertThat(phones.texts(NUMBER)).containsExactly(text(NUMBER, "m2"));
        assertThat(phones.accepted()).isEqualTo(2);
    }

    @Test
    void emptiesInboxesButNotCounts() {
        phones.deliver(text(NUMBER, "m1"));
        phones.deliver(text("+12025550124", "m2"));

        phones.clear(NUMBER);

        assertThat(phones.texts()).containsOnlyKeys("+12025550124");
        phones.clear();
        assertThat(phones.texts()).isEmpty();
        assertThat(phones.total()).isEqualTo(2);
    }

    @Test
    void showsNeitherNumberNorTextInAString() {
        Delivered text = new Delivered(NOON, "m1", NUMBER, "the words", Map.of());

        assertThat(text).asString().contains("m1").doesNotContain("2025550123").doesNotContain("words");
        assertThat(text.at()).isEqualTo(Instant.parse("2026-03-02T12:00:00.123Z"));
    }

    @Test
    void optsANumberInOnceInThirtyDays() {
        SetClock clock = new SetClock(NOON);
        OptOuts optOuts = new OptOuts(clock);
        optOuts.optOut(NUMBER);

        assertThat(optOuts.optIn(NUMBER)).isTrue();
        assertThat(optOuts.contains(NUMBER)).isFalse();
        optOuts.optOut(NUMBER);
        clock.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(optOuts.optIn(NUMBER)).isFalse();
        assertThat(optOuts.contains(NUMBER)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(optOuts.optIn(NUMBER)).isTrue();
    }

    private static Delivered text(String to, String id) {
        return new Delivered(NOON, id, to, "text " + id, Map.of());
    }
}
