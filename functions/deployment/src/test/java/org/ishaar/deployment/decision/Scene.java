package org.ishaar.deployment.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An account of somebody's, and a stack that is deployed into it. */
final class Scene {

    static final String DELIVERED = "sns/r/1/DirectPublishToPhoneNumber";
    static final String FAILED = DELIVERED + "/Failure";
    static final Map<String, String> BEFORE =
            Map.of("MonthlySpendLimit", "1", "DefaultSMSType", "Promotional", "DefaultSenderID", "THEIRS");

    final Effects effects = new Effects();
    final FakeAccount account = new FakeAccount(effects, BEFORE);
    final FakeNotes notes = new FakeNotes(effects);
    final FakeLogGroups groups = new FakeLogGroups(effects);
    final List<String> told = new ArrayList<>();
    int refusalsBorne;
    int pauses;

    private int requests;

    /** The template's properties with another role and limit; empty for no limit. */
    static Map<String, Object> properties(String role, String limit) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("Settings", "manage");
        properties.put("DeliveryStatusIAMRole", role);
        properties.put("DeliveryStatusSuccessSamplingRate", "100");
        properties.put("DefaultSMSType", "Transactional");
        properties.put("MonthlySpendLimit", limit);
        properties.put("LogGroups", List.of(DELIVERED, FAILED));
        properties.put("LogGroupKey", "key");
        properties.put("LogGroupRetentionDays", "7");
        properties.put("SubscriptionFilterPrefix", "ishaar-ReceiptsFunction");
        return properties;
    }

    static Map<String, Object> leave() {
        Map<String, Object> properties = properties("role", "");
        properties.put("Settings", "leave");
        return properties;
    }

    static Map<String, String> having(String role, String limit) {
        return Map.of(
                "DeliveryStatusIAMRole",
                role,
                "DeliveryStatusSuccessSamplingRate",
                "100",
                "DefaultSMSType",
                "Transactional",
                "MonthlySpendLimit",
                limit,
                "DefaultSenderID",
                "THEIRS");
    }

    /** The reason; empty when it is done. */
    String create(Map<String, Object> properties) {
        return handle(new Request(nextId(), Request.Kind.CREATE, properties));
    }

    String update(Map<String, Object> properties) {
        return handle(new Request(nextId(), Request.Kind.UPDATE, properties));
    }

    String delete() {
        return handle(new Request(nextId(), Request.Kind.DELETE, Map.of("Settings", "nonsense")));
    }

    String nextId() {
        return "request-" + requests++;
    }

    /** A new invocation each. */
    String handle(Request request) {
        Log log = (event, subject, value) -> told.add(event + " " + subject + " " + value);
        AccountSettings settings = new AccountSettings(account, notes, new TwoRefusals(), log);
        return new SmsAccount(settings, new DeliveryGroups(groups, log), notes, log)
                .handle(request)
                .reason();
    }

    private final class TwoRefusals implements Patience {
        @Override
        public boolean afterRefusal(int refusals) {
            return refusals <= 2 && ++refusalsBorne > 0;
        }

        @Override
        public void betweenCalls() {
            pauses++;
        }
    }

    /** As {@link #handle}, but the invocation may be ended in the middle: whether it came to its end. */
    boolean endsNormally(Request request) {
        try {
            handle(request);
            return true;
        } catch (Killed e) {
            return false;
        }
    }
}
