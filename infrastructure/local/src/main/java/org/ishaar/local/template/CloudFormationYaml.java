package org.ishaar.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML with CloudFormation's short tags as maps, lists and strings: `!Sub x` becomes {"Fn::Sub": "x"}. */
final class CloudFormationYaml {
    private CloudFormationYaml() {}

    static Map<String, Object> parse(String yaml) {
        Node root = new Compose(LoadSettings.builder().build())
                .composeString(yaml)
                .orElseThrow(() -> new TemplateException("The template is empty"));
        if (!(root instanceof MappingNode mapping)) {
            throw new TemplateException("The template is not a YAML mapping");
        }
        return map(mapping);
    }

    private static @Nullable Object value(Node node) {
        String tag = node.getTag().getValue();
        // The core schema's own tags start with "tag:yaml.org"; a single "!" is CloudFormation's.
        return tag.startsWith("!") && tag.length() > 1 ? function(tag.substring(1), node) : untagged(node);
    }

    private static Map<String, Object> function(String name, Node node) {
        Object argument = untagged(node);
        if (name.equals("GetAtt") && argument instanceof String path) {
            argument = List.of(path.split("\\.", 2));
        }
        String key = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
        return Map.of(key, argument == null ? "" : argument);
    }

    private static @Nullable Object untagged(Node node) {
        if (node instanceof MappingNode mapping) {
            return map(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> values = new ArrayList<>();
            sequence.getValue().forEach(item -> add(values, value(item)));
            return values;
        }
        return node.getTag().equals(Tag.NULL) ? null : ((ScalarNode) node).getValue();
    }

    private static void add(List<Object> values, @Nullable Object value) {
        if (value != null) {
            values.add(value);
        }
    }

    private static Map<String, Object> map(MappingNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Object value = value(tuple.getValueNode());
            if (value != null) {
                map.put(((ScalarNode) tuple.getKeyNode()).getValue(), value);
            }
        }
        return map;
    }
}
