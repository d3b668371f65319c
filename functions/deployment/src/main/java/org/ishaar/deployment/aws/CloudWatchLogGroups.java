package org.ishaar.deployment.aws;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishaar.deployment.decision.Deadline;
import org.ishaar.deployment.decision.LogGroup;
import org.ishaar.deployment.decision.LogGroups;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/** Log groups of CloudWatch Logs, by their names. */
public final class CloudWatchLogGroups implements LogGroups {

    private final CloudWatchLogsClient logs;
    private final AwsCalls calls;

    public CloudWatchLogGroups(CloudWatchLogsClient logs, Deadline deadline) {
        this.logs = logs;
        this.calls = new AwsCalls(deadline);
    }

    @Override
    public Optional<LogGroup> find(String name) {
        DescribeLogGroupsRequest request =
                DescribeLogGroupsRequest.builder().logGroupNamePrefix(name).build();
        // In order of their names, and a page has fifty: one whose name is the prefix is the first.
        return calls
                .attempt("look for the log group " + name, () -> logs.describeLogGroups(request))
                .logGroups()
                .stream()
                .filter(group -> group.logGroupName().equals(name))
                .findFirst()
                .map(group -> new LogGroup(
                        Objects.requireNonNullElse(group.kmsKeyId(), ""),
                        Objects.requireNonNullElse(group.retentionInDays(), 0)));
    }

    @Override
    public boolean create(String name, String key) {
        CreateLogGroupRequest request =
                CreateLogGroupRequest.builder().logGroupName(name).kmsKeyId(key).build();
        return calls.attempt("make the log group " + name, () -> {
            try {
                logs.createLogGroup(request);
                return true;
            } catch (ResourceAlreadyExistsException e) {
                return false;
            }
        });
    }

    @Override
    public void encrypt(String name, String key) {
        AssociateKmsKeyRequest request = AssociateKmsKeyRequest.builder()
                .logGroupName(name)
                .kmsKeyId(key)
                .build();
        calls.attempt("set the key of the log group " + name, () -> logs.associateKmsKey(request));
    }

    @Override
    public void keepFor(String name, int days) {
        PutRetentionPolicyRequest request = PutRetentionPolicyRequest.builder()
                .logGroupName(name)
                .retentionInDays(days)
                .build();
        calls.attempt("set the retention of the log group " + name, () -> logs.putRetentionPolicy(request));
    }

    @Override
    public List<String> filters(String name) {
        DescribeSubscriptionFiltersRequest request =
                DescribeSubscriptionFiltersRequest.builder().logGroupName(name).build();
        return calls.attempt("read the subscription filters of the log group " + name, () -> {
            try {
                return logs.describeSubscriptionFilters(request).subscriptionFilters().stream()
                        .map(SubscriptionFilter::filterName)
                        .toList();
            } catch (ResourceNotFoundException e) {
                return List.of();
            }
        });
    }
}
