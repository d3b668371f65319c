package org.ishaar.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes minutes seconds: what the deployment waits for is divided.
 *
 * @param factor 60 makes a minute a second; 1 leaves all as deployed
 */
record TimeScale(double factor) {

    private static final Set<String> SCALED = Set.of(
            "LEASE",
            "BACKOFF",
            "GIVE_UP_AFTER",
            "ABSENT_GRACE",
            "CLOCK_SKEW",
            "HOLD",
            "CARRIER_BACKOFF",
            "ORPHAN_BACKOFF",
            "ORPHANS_KEPT",
            "SECOND_LOOK_AFTER",
            "RECORD_GRACE");

    /** A send must end well within the lease. */
    private static final int SENDS_A_LEASE = 3;

    /** The deployed environment with its waits divided, and the stage in which every number is a simulated phone. */
    Map<String, String> apply(Map<String, String> deployed) {
        Map<String, String> environment = new HashMap<>(deployed);
        environment.put("STAGE", "local");
        SCALED.forEach(name -> environment.computeIfPresent(name, (key, value) -> eachDivided(value)));
        environment.computeIfPresent("SECOND_LOOK_AFTER", (key, value) -> overAMinute(value));
        environment.computeIfPresent("SEND_TIMEOUT", (key, value) -> withinLease(value, environment));
        return environment;
    }

    private String eachDivided(String durations) {
        UnaryOperator<String> divide =
                value -> Duration.ofMillis((long) (Duration.parse(value).toMillis() / factor))
                        .toString();
        return Arrays.stream(durations.split(",")).map(divide).collect(Collectors.joining(","));
    }

    /** Stream records tell their time in whole minutes, here as on AWS: the audit's two looks must lie further apart. */
    private static String overAMinute(String divided) {
        Duration least = Duration.ofSeconds(61);
        return (Duration.parse(divided).compareTo(least) < 0 ? least : Duration.parse(divided)).toString();
    }

    private static String withinLease(String timeout, Map<String, String> environment) {
        Duration most =
                Duration.parse(environment.getOrDefault("LEASE", timeout)).dividedBy(SENDS_A_LEASE);
        Duration deployed = Duration.parse(timeout);
        return (deployed.compareTo(most) > 0 ? most : deployed).toString();
    }
}
