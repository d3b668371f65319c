package org.ishaar.local.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishaar.local.alarm.Expression.Term;

/** Reads metric math: comparisons bind least, then sums, then products. */
final class ExpressionReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[A-Za-z][A-Za-z0-9_]*|>=|<=|==|!=|[-+*/<>()\\[\\],])");
    private static final Set<String> COMPARISONS = Set.of(">", "<", ">=", "<=", "==", "!=");
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    ExpressionReader(String text) {
        this.text = text;
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (!text.substring(end).isBlank()) {
            throw notUnderstood();
        }
    }

    Term read() {
        Term whole = comparison();
        if (next < tokens.size()) {
            throw notUnderstood();
        }
        return whole;
    }

    private Term comparison() {
        Term left = sum();
        return COMPARISONS.contains(peek()) ? new Operation(take(), left, sum()) : left;
    }

    private Term sum() {
        Term left = product();
        while (SUMS.contains(peek())) {
            left = new Operation(take(), left, product());
        }
        return left;
    }

    private Term product() {
        Term left = atom();
        while (PRODUCTS.contains(peek())) {
            left = new Operation(take(), left, atom());
        }
        return left;
    }

    private Term atom() {
        String token = take();
        if (token.equals("(")) {
            return closed(")", comparison());
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Terms.Literal(Double.parseDouble(token));
        }
        if (Character.isLowerCase(token.charAt(0))) {
            return new Terms.Series(token);
        }
        return function(token);
    }

    private Term function(String name) {
        return switch (name) {
            case "IF" -> {
                List<Term> arguments = list("(", ")");
                if (arguments.size() != 3) {
                    throw notUnderstood();
                }
                yield new Terms.If(arguments.get(0), arguments.get(1), arguments.get(2));
            }
            case "SUM" -> {
                expect("(");
                yield closed(")", new Terms.Sum(list("[", "]")));
            }
            case "FILL" -> fill(list("(", ")"));
            default -> throw notUnderstood();
        };
    }

    private Term fill(List<Term> arguments) {
        if (arguments.size() == 2
                && arguments.get(0) instanceof Terms.Series series
                && arguments.get(1) instanceof Terms.Literal filler) {
            return new Terms.Fill(series.id(), filler.value());
        }
        throw notUnderstood();
    }

    private List<Term> list(String open, String close) {
        expect(open);
        List<Term> items = new ArrayList<>(List.of(comparison()));
        while (peek().equals(",")) {
            expect(",");
            items.add(comparison());
        }
        expect(close);
        return items;
    }

    private Term closed(String close, Term inner) {
        expect(close);
        return inner;
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw notUnderstood();
        }
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        if (next == tokens.size()) {
            throw notUnderstood();
        }
        return tokens.get(next++);
    }

    private AlarmException notUnderstood() {
        return new AlarmException("metric math that is not evaluated here: " + text);
    }
}
