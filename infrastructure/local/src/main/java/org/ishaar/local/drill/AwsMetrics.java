package org.ishaar.local.drill;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ishaar.local.alarm.DataPoint;
import org.ishaar.local.alarm.Metric;

/** Metrics that AWS's services tell of the template's resources, by the names and dimensions that AWS documents. */
final class AwsMetrics {

    private AwsMetrics() {}

    /** Lambda, "Types of metrics for Lambda functions"; IteratorAge in milliseconds, of the last record of a batch. */
    static DataPoint lambda(String metric, String function, double... values) {
        return told("AWS/Lambda", metric, Map.of("FunctionName", function), values);
    }

    /** DynamoDB, "Metrics and dimensions": those of a table leave its indexes out. */
    static DataPoint table(String metric, String table, double... values) {
        return told("AWS/DynamoDB", metric, Map.of("TableName", table), values);
    }

    static DataPoint index(String metric, String table, String index, double... values) {
        return told("AWS/DynamoDB", metric, Map.of("TableName", table, "GlobalSecondaryIndexName", index), values);
    }

    /** S3, "Metrics and dimensions", request metrics: by the id of the bucket's metrics configuration. */
    static DataPoint puts(String bucket, double... values) {
        return told("AWS/S3", "PutRequests", Map.of("BucketName", bucket, "FilterId", "All"), values);
    }

    /** S3, the same page, storage metrics: once a day, all versions counted. */
    static DataPoint objects(String bucket, double... values) {
        Map<String, String> dimensions = Map.of("BucketName", bucket, "StorageType", "AllStorageTypes");
        return told("AWS/S3", "NumberOfObjects", dimensions, values);
    }

    /** SQS, "Available CloudWatch metrics for Amazon SQS". */
    static DataPoint queued(String queue, double... values) {
        return told("AWS/SQS", "ApproximateNumberOfMessagesVisible", Map.of("QueueName", queue), values);
    }

    /** API Gateway, "Monitor CloudWatch metrics for HTTP APIs": Count, 4xx, 5xx, and Latency in milliseconds. */
    static DataPoint api(String metric, double... values) {
        return told("AWS/ApiGateway", metric, Map.of("ApiId", "StatusApi"), values);
    }

    /** SNS, "Monitoring topics using CloudWatch": without dimensions, in USD since the month began. */
    static DataPoint spent(double usd) {
        return told("AWS/SNS", "SMSMonthToDateSpentUSD", Map.of(), usd);
    }

    private static DataPoint told(String namespace, String name, Map<String, String> dimensions, double... values) {
        List<Double> list = Arrays.stream(values).boxed().toList();
        return new DataPoint(new Metric(namespace, name, dimensions), Instant.EPOCH, list);
    }
}
