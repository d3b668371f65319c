package org.ishaar.deployment.decision;

import java.util.ArrayList;
import java.util.List;

/** The two groups that SNS logs to, made where they are absent and taken over where they are not. */
public final class DeliveryGroups {

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
    private static final int MOST_FILTERS = 2;

    private final LogGroups groups;
    private final Log log;

    public DeliveryGroups(LogGroups groups, Log log) {
        this.groups = groups;
        this.log = log;
    }

    /**
     * Looks whether each group still takes a subscription filter of ours.
     *
     * @throws NotDoneException naming the group, its filters and what to do
     */
    void findRoomForOurFilter(GroupRules rules) {
        List<String> full = new ArrayList<>();
        rules.names().forEach(name -> {
            List<String> filters = groups.filters(name);
            if (filters.size() >= MOST_FILTERS && filters.stream().noneMatch(rules::isOurs)) {
                full.add("the log group " + name + " has the filters '" + String.join("' and '", filters) + "'");
            }
        });
        if (!full.isEmpty()) {
            throw new NotDoneException(String.join("; ", full) + "; CloudWatch Logs allows a group " + MOST_FILTERS
                    + " subscription filters, and Ishaar needs one of each to learn what became of its texts: delete one"
                    + " that is no longer needed (aws logs delete-subscription-filter --log-group-name …"
                    + " --filter-name …), or let one reader hand on to the other, then deploy again");
        }
    }

    /**
     * Makes each group, or takes it over.
     *
     * @param takeOver false where a group that is there stays as it is
     */
    void prepare(GroupRules rules, boolean takeOver) {
        rules.names().forEach(name -> prepare(name, rules, takeOver));
    }

    private void prepare(String name, GroupRules rules, boolean takeOver) {
        LogGroup group = groups.find(name).orElseGet(() -> create(name, rules));
        boolean ours = group.key().equals(rules.key());
        if (takeOver && !ours) {
            groups.encrypt(name, rules.key());
            log.tell("log-group-taken-over", name, group.key());
        }
        // One of ours without an end is one that an invocation made and did not finish.
        if (takeOver ? group.days() != rules.days() : ours && group.days() == 0) {
            groups.keepFor(name, rules.days());
            log.tell("log-group-kept-for", name, rules.days() + " days, before: " + group.days());
        }
    }

    private LogGroup create(String name, GroupRules rules) {
        if (groups.create(name, rules.key())) {
            log.tell("log-group-made", name, "");
            return new LogGroup(rules.key(), 0);
        }
        return groups.find(name).orElse(LogGroup.BARE);
    }
}
