package org.ishaar.local.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What an account may set of a log group. Key and retention are told back, and nothing more: this machine keeps all. */
final class GroupSettings {

    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
    private static final int MOST_FILTERS = 2;

    record Filter(String name, String pattern, String destination) {}

    private final List<Filter> filters = new ArrayList<>();
    private Optional<String> key = Optional.empty();
    private OptionalInt days = OptionalInt.empty();

    synchronized Optional<String> key() {
        return key;
    }

    synchronized OptionalInt days() {
        return days;
    }

    synchronized List<Filter> filters() {
        return List.copyOf(filters);
    }

    synchronized void encrypt(String keyArn) {
        key = Optional.of(keyArn);
    }

    synchronized void keepFor(int howManyDays) {
        days = OptionalInt.of(howManyDays);
    }

    /** Whether there was room for it. */
    synchronized boolean subscribe(Filter filter) {
        return filters.size() < MOST_FILTERS && filters.add(filter);
    }
}
