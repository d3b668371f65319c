package org.ishaar.local.template;

import java.util.List;
import java.util.Map;

/** What the template's names stand for on a laptop: parameters, pseudo parameters and the physical names of resources. */
final class Names {
    static final String ACCOUNT = Template.ACCOUNT;
    static final String REGION = Template.REGION;

    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region",
            REGION,
            "AWS::AccountId",
            ACCOUNT,
            "AWS::Partition",
            "aws",
            "AWS::URLSuffix",
            "amazonaws.com",
            "AWS::StackName",
            Template.STACK,
            "AWS::StackId",
            "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/" + Template.STACK + "/local");

    /** The property that gives a resource its physical name; the others go by their logical id. */
    private static final Map<String, String> NAME_PROPERTY = Map.of(
            "AWS::DynamoDB::Table", "TableName",
            "AWS::Serverless::Function", "FunctionName",
            "AWS::S3::Bucket", "BucketName",
            "AWS::Logs::LogGroup", "LogGroupName");

    private final Map<String, String> parameters;
    private final Map<String, Object> declared;
    private final Map<String, Object> resources;
    private final Map<String, Object> mappings;
    private final Intrinsics intrinsics;

    Names(Map<String, String> parameters, Map<String, Object> template) {
        this.parameters = parameters;
        this.declared = Values.map(template.get("Parameters"));
        this.resources = Values.map(template.get("Resources"));
        this.mappings = Values.map(template.get("Mappings"));
        this.intrinsics = new Intrinsics(this, Values.map(template.get("Conditions")));
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    String ref(String name) {
        String value = parameters.getOrDefault(name, PSEUDO.get(name));
        if (value == null && declared.containsKey(name)) {
            throw new TemplateException("Parameter " + name + " is needed and has neither a default nor a value");
        }
        return value == null ? physicalName(name) : value;
    }

    /** Whether the name is a parameter whose value is a list, such as a CommaDelimitedList. */
    boolean isList(String name) {
        String type = String.valueOf(Values.map(declared.get(name)).get("Type"));
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    String physicalName(String logicalId) {
        if (!resources.containsKey(logicalId)) {
            // SAM generates resources of its own, such as NotifierFunctionRole: their logical id will do.
            boolean generated = resources.keySet().stream().anyMatch(logicalId::startsWith);
            if (!generated) {
                throw new TemplateException(logicalId + " is referred to but neither a parameter nor a resource");
            }
            return logicalId;
        }
        Map<String, Object> resource = Values.map(resources.get(logicalId));
        String property = NAME_PROPERTY.get(String.valueOf(resource.get("Type")));
        Object name =
                property == null ? null : Values.map(resource.get("Properties")).get(property);
        return name == null ? logicalId : intrinsics.text(name);
    }

    String attribute(String logicalId, String attribute) {
        String name = physicalName(logicalId);
        String type = String.valueOf(Values.map(resources.get(logicalId)).get("Type"));
        return switch (type) {
            case "AWS::S3::Bucket" -> attribute.equals("Arn") ? "arn:aws:s3:::" + name : name;
            case "AWS::SQS::Queue" -> attribute.equals("QueueName") ? name : arn("sqs", name);
            case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name) + streamSuffix(attribute);
            case "AWS::Serverless::Function" -> arn("lambda", "function:" + name);
            default -> attribute.endsWith("Arn") ? arn("local", name) : name + "." + attribute;
        };
    }

    String findInMap(List<String> path) {
        Object found = Values.map(Values.map(mappings.get(path.get(0))).get(path.get(1)))
                .get(path.get(2));
        if (found == null) {
            throw new TemplateException("Mappings has no " + String.join(".", path));
        }
        return String.valueOf(found);
    }

    private static String streamSuffix(String attribute) {
        return attribute.equals("StreamArn") ? "/stream/latest" : "";
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }
}
