package org.ishaar.local.template;

import java.util.Map;

/**
 * A resource that a function of the template makes.
 *
 * @param function ARN of that function
 * @param properties as CloudFormation hands them to it: all text, or lists and maps of it
 */
public record CustomResource(String logicalId, String type, String function, Map<String, Object> properties) {}
