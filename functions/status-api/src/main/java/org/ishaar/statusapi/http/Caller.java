package org.ishaar.statusapi.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls, by the claims of a token that the gateway has checked. */
public record Caller(String clientId, Set<String> scopes) {

    private static final int LONGEST_ID = 128;

    /** Cognito names the client in client_id, others in azp; a token of neither still has a subject. */
    private static final List<String> NAMES = List.of("client_id", "azp", "sub");

    public static Caller of(Map<String, String> claims) {
        String name = NAMES.stream()
                .map(claim -> claims.getOrDefault(claim, ""))
                .filter(Predicate.not(String::isBlank))
                .findFirst()
                .orElse("unnamed");
        Set<String> scopes = Stream.of("scope", "scp")
                .flatMap(claim -> scopes(claims.getOrDefault(claim, "")))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(name.substring(0, Math.min(name.length(), LONGEST_ID)), scopes);
    }

    /** The gateway hands over a claim that is a list as {@code [a b]}. */
    private static Stream<String> scopes(String claim) {
        return Arrays.stream(claim.split("[\\s\\[\\],]+", -1)).filter(Predicate.not(String::isEmpty));
    }
}
