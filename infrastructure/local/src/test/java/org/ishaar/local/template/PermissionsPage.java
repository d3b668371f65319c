package org.ishaar.local.template;

import static org.ishaar.local.template.Resources.properties;
import static org.ishaar.local.template.Resources.typeOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** permissions.md as the template has it: every statement of every policy, one line each. */
final class PermissionsPage {

    private static final Map<String, String> POLICIES = Map.of(
            "AWS::KMS::Key", "KeyPolicy",
            "AWS::S3::BucketPolicy", "PolicyDocument",
            "AWS::SNS::TopicPolicy", "PolicyDocument");

    private final List<String> lines = new ArrayList<>();

    private PermissionsPage() {}

    static String of(Map<String, Object> template) {
        PermissionsPage page = new PermissionsPage();
        Values.map(template.get("Resources")).forEach(page::resource);
        return String.join("\n", page.lines);
    }

    private void resource(String id, Object resource) {
        if (typeOf(resource).equals("AWS::IAM::Role")) {
            heading(id);
            statements(properties(resource).get("AssumeRolePolicyDocument"));
            Values.list(properties(resource).get("Policies"))
                    .forEach(policy -> statements(Values.map(policy).get("PolicyDocument")));
        }
        String policy = POLICIES.get(typeOf(resource));
        if (policy != null) {
            heading(id);
            statements(properties(resource).get(policy));
        }
    }

    private void heading(String id) {
        lines.addAll(List.of("", "## " + id, "", "| | actions | on or to | only if |", "|---|---|---|---|"));
    }

    private void statements(@Nullable Object document) {
        Values.list(Values.map(document).get("Statement")).forEach(statement -> statement(Values.map(statement)));
    }

    private void statement(Map<String, Object> statement) {
        String effect = "Deny".equals(statement.get("Effect")) ? "**never** " : "";
        lines.add("| " + String.valueOf(statement.getOrDefault("Sid", "")) + " | " + effect
                + texts(statement.get("Action")) + " | " + whom(statement) + " | " + conditions(statement) + " |");
    }

    private static String whom(Map<String, Object> statement) {
        Object principal = statement.get("Principal");
        Object resource = statement.get("Resource");
        String of = principal == null ? "" : "by " + texts(principal) + (resource == null ? "" : ", ");
        return of + (resource == null ? "" : texts(resource));
    }

    private static String conditions(Map<String, Object> statement) {
        List<String> all = new ArrayList<>();
        sorted(statement.get("Condition"))
                .forEach((operator, keys) ->
                        sorted(keys).forEach((key, value) -> all.add(operator + " " + code(key) + " " + texts(value))));
        return String.join("; ", all);
    }

    /** Conditions are a set: their order says nothing. */
    private static Map<String, Object> sorted(@Nullable Object value) {
        return new TreeMap<>(Values.map(value));
    }

    private static String texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(PermissionsPage::texts).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map.Entry<String, Object> only =
                    Values.map(map).entrySet().iterator().next();
            boolean path = only.getKey().equals("Fn::GetAtt");
            return path ? code(String.join(".", strings(only.getValue()))) : texts(only.getValue());
        }
        return code(String.valueOf(value));
    }

    private static List<String> strings(Object list) {
        return Values.list(list).stream().map(String::valueOf).toList();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
