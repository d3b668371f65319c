package org.ishaar.local.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter pattern of terms: a message passes that holds them all. CloudWatch's other patterns are not known here. */
record LogFilter(List<String> terms) implements Predicate<String> {

    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|(\\w+)");

    /**
     * Reads a pattern; an empty one lets all pass.
     *
     * @throws IllegalArgumentException when it is more than terms
     */
    static LogFilter parse(String pattern) {
        List<String> terms = new ArrayList<>();
        Matcher term = TERM.matcher(pattern);
        int end = 0;
        while (term.find()) {
            checkBlank(pattern.substring(end, term.start()));
            terms.add(term.group(1) == null ? term.group(2) : term.group(1));
            end = term.end();
        }
        checkBlank(pattern.substring(end));
        return new LogFilter(List.copyOf(terms));
    }

    @Override
    public boolean test(String message) {
        return terms.stream().allMatch(message::contains);
    }

    private static void checkBlank(String between) {
        if (!between.isBlank()) {
            throw new IllegalArgumentException("the local runner knows filter patterns of terms only, such as FAILURE");
        }
    }
}
