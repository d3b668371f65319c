package org.ishaar.local.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CostsTest {

    private static final Inputs DEFAULTS = Inputs.defaults();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void addsUpToItsSections() {
        Bill bill = new Bill(DEFAULTS);

        assertThat(bill.usd())
                .isEqualTo(
                        bill.sections().values().stream()
                                .flatMap(List::stream)
                                .mapToDouble(Line::usd)
                                .sum(),
                        within(1e-6));
    }

    @Test
    void costsWhatTheTextsCostAndSmallChange() {
        double sms = sms(DEFAULTS.with(Map.of("share-abroad", "0")));

        assertThat(sms).isEqualTo(565_874 * 5 * 0.111, within(0.01));
        assertThat(new Bill(DEFAULTS).usd() / sms(DEFAULTS)).isBetween(1.0, 1.02);
    }

    @Test
    void doublesTheTextsOfALanguageThatTakesASecondPart() {
        Map<String, String> arabicOnly = Map.of("share-abroad", "0", "share-french", "0");
        Inputs twoParts = DEFAULTS.with(arabicOnly).with(Map.of("parts-arabic", "2"));

        assertThat(sms(twoParts)).isEqualTo(2 * sms(DEFAULTS.with(arabicOnly)), within(0.01));
    }

    static List<String> inputs() {
        return List.copyOf(DEFAULTS.names());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void changesWithEveryInput(String name) {
        // With one part in either language it does not matter who reads which. Ten more of a share has no meaning, but
        // counts.
        Inputs inputs = DEFAULTS.with(Map.of("parts-french", "2"));
        Inputs changed = inputs.with(Map.of(name, "" + (inputs.of(name) + 10)));

        assertThat(new Bill(changed).usd()).isNotCloseTo(new Bill(inputs).usd(), within(1e-6));
    }

    @Test
    void namesTheSourceOfEveryPriceAndItsDateOrThatItIsToBeChecked() {
        String comment = "";
        for (String line : Inputs.file().lines().toList()) {
            comment = line.startsWith("#") ? line : comment;
            if (line.startsWith("price-")) {
                assertThat(comment).as(line).containsPattern("to be checked|undated|, \\w+ 20\\d\\d|AWS's page");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "price-part=1, there is no input price-part",
        "steps=-1, steps must be a number from 0 up",
        "steps=five, steps must be a number",
        "steps=Infinity, steps must be a number from 0 up"
    })
    void refusesWhatIsNoInput(String input, String why) {
        assertThat(costs("--input", input)).isEqualTo(2);
        assertThat(printed()).contains(why).doesNotContain("USD");
    }

    @Test
    void showsEveryInput() {
        assertThat(costs("--inputs")).isZero();
        assertThat(DEFAULTS.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(printed()).contains("\n" + name + "="));
    }

    @Test
    void printsTheBill() {
        assertThat(costs("--input", "share-abroad=0")).isZero();
        assertThat(printed().lines().filter(line -> line.startsWith("SMS ")).toList())
                .singleElement()
                .asString()
                .endsWith("314,060.07");
    }

    private static double sms(Inputs inputs) {
        return Bill.usd(new Bill(inputs).sections().getOrDefault("SMS", List.of()));
    }

    private int costs(String... arguments) {
        return new CommandLine(new CostsCommand(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .execute(arguments);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
