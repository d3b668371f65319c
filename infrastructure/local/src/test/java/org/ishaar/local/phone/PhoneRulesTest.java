package org.ishaar.local.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhoneRulesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String MOROCCAN = "+212612345678";
    private static final String FRENCH = "+33612345678";
    private static final String NO_QUOTA = "No quota left for account";

    private final PhoneRules rules = PhoneRules.none();

    @Test
    void deliversWithAReceiptSoonAfterWhenNothingIsSet() {
        assertThat(rules.next(MOROCCAN, NOON))
                .isEqualTo(new Fate(
                        true,
                        Optional.of(new CarrierReceipt(
                                NOON.plusMillis(500), true, "Message has been accepted by phone carrier"))));
    }

    @Test
    void keepsARefusedTextFromThePhoneAndSaysWhy() {
        rules.set(PhoneRule.refuse("Blocked as spam by phone carrier"));

        Fate fate = rules.next(MOROCCAN, NOON);

        assertThat(fate.arrives()).isFalse();
        assertThat(words(fate)).isEqualTo("Blocked as spam by phone carrier");
    }

    @Test
    void putsTheNumberIntoTheCarriersWordsWhereAsked() {
        rules.set(PhoneRule.refuse("{number} is opted out"));

        assertThat(words(rules.next(MOROCCAN, NOON))).isEqualTo(MOROCCAN + " is opted out");
    }

    @Test
    void takesTheMostParticularRuleWhateverTheirOrder() {
        rules.set(
                PhoneRule.refuse("any"),
                PhoneRule.refuse("country").to("MA"),
                PhoneRule.refuse("number").to(MOROCCAN));

        assertThat(words(rules.next(MOROCCAN, NOON))).isEqualTo("number");
        assertThat(words(rules.next("+212661234567", NOON))).isEqualTo("country");
        assertThat(words(rules.next(FRENCH, NOON))).isEqualTo("any");
    }

    @Test
    void goesBackToDeliveringAfterTheTimes() {
        rules.set(PhoneRule.refuse(NO_QUOTA).to(MOROCCAN).times(2));

        assertThat(IntStream.range(0, 4)
                        .mapToObj(n -> rules.next(MOROCCAN, NOON).arrives()))
                .containsExactly(false, false, true, true);
    }

    @Test
    void refusesItsShareAndTheSameOnesEachTime() {
        String once = refusals();
        rules.clear();

        assertThat(refusals()).isEqualTo(once);
        assertThat(once.chars().filter(c -> c == '-').count()).isBetween(350L, 450L);
        assertThat(rules.texts(PhoneAnswer.REFUSE) + rules.texts(PhoneAnswer.DELIVER))
                .isEqualTo(1000);
    }

    @Test
    void neverGivesAReceiptForACountryThatGivesNone() {
        rules.set(PhoneRule.silent().to("FR"));

        assertThat(rules.next(FRENCH, NOON)).isEqualTo(new Fate(true, Optional.empty()));
        assertThat(rules.next(MOROCCAN, NOON).receipt()).isPresent();
    }

    @Test
    void dividesTheDelayByTheTimeScale() {
        PhoneRules fast = PhoneRules.scaled(60);
        fast.set(PhoneRule.delay(Duration.ofMinutes(10)));

        Fate fate = fast.next(MOROCCAN, NOON);

        assertThat(fate.arrives()).isTrue();
        assertThat(fate.receipt().orElseThrow().due()).isEqualTo(NOON.plusSeconds(10));
    }

    @Test
    void replacesOnlyTheRulesOfTheSameTarget() {
        rules.set(
                PhoneRule.refuse("any"),
                PhoneRule.refuse("one").to(MOROCCAN).times(1),
                PhoneRule.silent().to(MOROCCAN));
        PhoneRule kept = PhoneRule.refuse("any");
        PhoneRule put = PhoneRule.delay(Duration.ofHours(1)).to(MOROCCAN);

        rules.put(put);
        assertThat(rules.inForce()).containsExactly(put, kept);

        rules.clear(MOROCCAN);
        assertThat(rules.inForce()).containsExactly(kept);
    }

    @Test
    void refusesARuleThatCannotBe() {
        assertThatThrownBy(() -> PhoneRule.silent().to("0612345678"))
                .hasMessage("to must be a number in E.164, a country like MA, or *");
        assertThatThrownBy(() -> PhoneRule.delay(Duration.ofDays(4))).hasMessageContaining("delayMs must be 0 to");
        assertThatThrownBy(() -> PhoneRule.refuse("a\nb")).hasMessageContaining("providerResponse must be");
    }

    @Test
    void showsNeitherNumberNorWordsInAString() {
        PhoneRule rule = PhoneRule.refuse("{number} is opted out").to(MOROCCAN);
        rules.set(rule);

        assertThat(rule + " " + rules.next(MOROCCAN, NOON))
                .contains("REFUSE", "FAILURE")
                .doesNotContain("212612345678")
                .doesNotContain("opted out");
    }

    private String refusals() {
        rules.set(PhoneRule.refuse(NO_QUOTA).share(0.4));
        StringBuilder outcomes = new StringBuilder();
        IntStream.range(0, 1000)
                .forEach(n -> outcomes.append(rules.next(MOROCCAN, NOON).arrives() ? '+' : '-'));
        return outcomes.toString();
    }

    private static String words(Fate fate) {
        return fate.receipt().orElseThrow().providerResponse();
    }
}
