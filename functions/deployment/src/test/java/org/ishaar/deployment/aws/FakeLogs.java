package org.ishaar.deployment.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/** Log groups and their filters, in memory. */
public final class FakeLogs implements CloudWatchLogsClient {

    final Map<String, LogGroup> groups = new TreeMap<>();
    public final Map<String, List<String>> filters = new TreeMap<>();
    final List<Object> calls = new ArrayList<>();

    @Override
    public DescribeLogGroupsResponse describeLogGroups(DescribeLogGroupsRequest request) {
        List<LogGroup> found = groups.values().stream()
                .filter(group -> group.logGroupName().startsWith(request.logGroupNamePrefix()))
                .toList();
        return DescribeLogGroupsResponse.builder().logGroups(found).build();
    }

    @Override
    public CreateLogGroupResponse createLogGroup(CreateLogGroupRequest request) {
        calls.add(request);
        if (groups.containsKey(request.logGroupName())) {
            throw ResourceAlreadyExistsException.builder().build();
        }
        groups.put(
                request.logGroupName(),
                LogGroup.builder()
                        .logGroupName(request.logGroupName())
                        .kmsKeyId(request.kmsKeyId())
                        .build());
        return CreateLogGroupResponse.builder().build();
    }

    @Override
    public AssociateKmsKeyResponse associateKmsKey(AssociateKmsKeyRequest request) {
        calls.add(request);
        return AssociateKmsKeyResponse.builder().build();
    }

    @Override
    public PutRetentionPolicyResponse putRetentionPolicy(PutRetentionPolicyRequest request) {
        calls.add(request);
        return PutRetentionPolicyResponse.builder().build();
    }

    @Override
    public DescribeSubscriptionFiltersResponse describeSubscriptionFilters(DescribeSubscriptionFiltersRequest request) {
        List<String> names = filters.get(request.logGroupName());
        if (names == null) {
            throw ResourceNotFoundException.builder().build();
        }
        return DescribeSubscriptionFiltersResponse.builder()
                .subscriptionFilters(names.stream()
                        .map(name ->
                                SubscriptionFilter.builder().filterName(name).build())
                        .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
