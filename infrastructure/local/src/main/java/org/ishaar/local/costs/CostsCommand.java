package org.ishaar.local.costs;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A year's bill. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        description = "Works out a year's bill of a deployment, by item. Every count and price is an input.")
public final class CostsCommand implements Callable<Integer> {

    @Option(
            names = "--input",
            paramLabel = "NAME=VALUE",
            description = "Another value of an input; may be given more than once.")
    private Map<String, String> changes = new TreeMap<>();

    @Option(
            names = "--inputs",
            description = "Shows every input with its default, and of each price its source and date.")
    private boolean inputs;

    private final PrintStream out;

    public CostsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (inputs) {
            out.print(Inputs.file());
            return 0;
        }
        try {
            print(new Bill(Inputs.defaults().with(changes)));
            return 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    private void print(Bill bill) {
        out.printf(Locale.ROOT, "%-30s %13s %-13s %12s %12s%n", "a year", "quantity", "of", "USD each", "USD");
        bill.sections().forEach(this::print);
        out.printf(Locale.ROOT, "%-71s %,12.2f%n", "all", bill.usd());
    }

    private void print(String section, List<Line> lines) {
        out.printf(Locale.ROOT, "%-71s %,12.2f%n", section, Bill.usd(lines));
        lines.forEach(line -> out.printf(
                Locale.ROOT,
                "  %-28s %,13.2f %-13s %12s %,12.2f%n",
                line.item(),
                line.quantity(),
                line.unit(),
                quoted(line.price()),
                line.usd()));
    }

    /** As price lists have it, with all its digits: 0.111, 0.0000133334. */
    private static String quoted(double price) {
        return new BigDecimal(Double.toString(price)).stripTrailingZeros().toPlainString();
    }
}
