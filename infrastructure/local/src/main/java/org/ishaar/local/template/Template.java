package org.ishaar.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A SAM template, read for the parts that the laptop runs: tables, functions, and what invokes them. */
public final class Template {

    /** The account that a laptop stands for. */
    public static final String ACCOUNT = "000000000000";

    /** The stack that a laptop stands for. */
    public static final String STACK = "ishaar-local";

    /** What DynamoDB Local writes into its ARNs. */
    public static final String REGION = "ddblocal";

    private final Map<String, Object> resources;
    private final Properties globals;
    private final Map<String, String> parameters;
    private final Intrinsics intrinsics;

    private Template(Map<String, Object> root, Map<String, String> overrides) {
        this.resources = Values.map(root.get("Resources"));
        this.parameters = parameters(Values.map(root.get("Parameters")), overrides);
        this.intrinsics = new Names(parameters, root).intrinsics();
        this.globals = new Properties("Globals", Values.map(root.get("Globals")), intrinsics).group("Function");
    }

    /** Overrides replace the defaults of parameters, as deploy parameters do. */
    public static Template read(Path file, Map<String, String> overrides) throws IOException {
        return parse(Files.readString(file), overrides);
    }

    public static Template parse(String yaml, Map<String, String> overrides) {
        return new Template(CloudFormationYaml.parse(yaml), overrides);
    }

    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    public List<TableSpec> tables() {
        return each("AWS::DynamoDB::Table", Tables::read);
    }

    public List<FunctionSpec> functions() {
        return each("AWS::Serverless::Function", (id, function) -> Functions.read(id, function, globalsFor(id)));
    }

    public List<PipeSpec> pipes() {
        return each("AWS::Pipes::Pipe", Pipes::read);
    }

    /** The properties of all deployed resources of a type, with what their functions and names stand for. */
    public Map<String, Map<String, Object>> properties(String type) {
        Map<String, Map<String, Object>> resolved = new LinkedHashMap<>();
        resources.forEach((id, resource) -> {
            if (isDeployed(Values.map(resource), type)) {
                Object declared = Values.map(Values.map(resource).get("Properties"));
                resolved.put(id, Values.map(intrinsics.resolve(declared).orElse(null)));
            }
        });
        return resolved;
    }

    /** Those that functions make; the properties without what only CloudFormation needs. */
    public List<CustomResource> customResources() {
        return resources.keySet().stream()
                .filter(id -> isCustom(Values.map(resources.get(id))))
                .map(this::customResource)
                .toList();
    }

    private boolean isCustom(Map<String, Object> resource) {
        String type = String.valueOf(resource.get("Type"));
        return type.startsWith("Custom::") && isDeployed(resource, type);
    }

    private CustomResource customResource(String id) {
        Map<String, Object> resource = Values.map(resources.get(id));
        Map<String, Object> properties = Values.map(intrinsics
                .resolve(resource.getOrDefault("Properties", Map.of()))
                .orElse(null));
        String function = String.valueOf(properties.get("ServiceToken"));
        return new CustomResource(id, String.valueOf(resource.get("Type")), function, properties);
    }

    /** Without those that the function ignores; it says so beside its properties. */
    private Properties globalsFor(String id) {
        Object ignored = Values.map(resources.get(id)).get("IgnoreGlobals");
        return ignored instanceof List<?> names ? globals.without(names) : globals;
    }

    public TableSpec table(String logicalId) {
        return tables().stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new TemplateException("The template has no table " + logicalId));
    }

    public FunctionSpec function(String logicalId) {
        return functions().stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new TemplateException("The template has no function " + logicalId));
    }

    private <T> List<T> each(String type, BiFunction<String, Properties, T> read) {
        return resources.keySet().stream()
                .filter(id -> isDeployed(Values.map(resources.get(id)), type))
                .map(id -> read.apply(id, lazily(id)))
                .toList();
    }

    private boolean isDeployed(Map<String, Object> resource, String type) {
        Object condition = resource.get("Condition");
        return type.equals(resource.get("Type")) && (condition == null || intrinsics.holds(String.valueOf(condition)));
    }

    private Properties lazily(String id) {
        Map<String, Object> resource = Values.map(resources.get(id));
        return new Properties(id, Values.map(resource.get("Properties")), intrinsics);
    }

    private static Map<String, String> parameters(Map<String, Object> declared, Map<String, String> overrides) {
        Map<String, String> values = new LinkedHashMap<>();
        declared.forEach((name, parameter) -> {
            Object given = overrides.containsKey(name)
                    ? overrides.get(name)
                    : Values.map(parameter).get("Default");
            if (given != null) {
                values.put(name, String.valueOf(given));
            }
        });
        overrides.keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new TemplateException("The template has no parameter " + name);
                });
        return values;
    }
}
