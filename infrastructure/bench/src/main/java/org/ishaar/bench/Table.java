package org.ishaar.bench;

import java.util.Locale;

/** A table in Markdown, row by row. */
public final class Table {

    private final StringBuilder text = new StringBuilder();

    public Table(String... heads) {
        row((Object[]) heads);
        text.append("|---").append("|---:".repeat(heads.length - 1)).append("|\n");
    }

    /** Numbers are written with three digits that count, or whole. */
    public Table row(Object... cells) {
        for (Object cell : cells) {
            text.append("| ")
                    .append(cell instanceof Double number ? written(number) : cell)
                    .append(' ');
        }
        text.append("|\n");
        return this;
    }

    public static String written(double number) {
        int decimals = number == 0 ? 0 : Math.max(0, Math.min(4, 2 - (int) Math.floor(Math.log10(Math.abs(number)))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /** Without commas between thousands, so that it can be read back. */
    static String plain(double number) {
        return written(number).replace(",", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
