package org.ishaar.statusapi.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attributes that are asked for, each under a placeholder, for some names are words of the query language. */
record Projection(List<String> attributes) {

    /** Never phoneNumber, never language: who is texted, and how, is no caller's business. */
    static final Projection COMPLAINT = of("complaintId", "status", "statusChangedAt", "office");

    /** Never phoneHint, numberHash or message ids. */
    static final Projection ENTRY = of(
            "complaintId",
            "changeId",
            "status",
            "statusChangedAt",
            "office",
            "language",
            "sequence",
            "writtenAt",
            "segments",
            "encoding",
            "history",
            "unreachableSince");

    private static Projection of(String... attributes) {
        return new Projection(List.of(attributes));
    }

    String expression() {
        return attributes.stream().map(Projection::placeholder).collect(Collectors.joining(", "));
    }

    Map<String, String> names() {
        return attributes.stream().collect(Collectors.toUnmodifiableMap(Projection::placeholder, Function.identity()));
    }

    private static String placeholder(String attribute) {
        return "#" + attribute;
    }
}
