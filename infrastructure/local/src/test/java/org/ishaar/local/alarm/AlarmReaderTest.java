package org.ishaar.local.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ishaar.local.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmReaderTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static final String STACK = """
            Parameters:
              Stage: {Type: String}
              Bucket: {Type: String}
              Limit: {Type: Number}
            Conditions:
              Limited: !Not [!Equals [!Ref Limit, 0]]
            Resources:
              Topic: {Type: AWS::SNS::Topic}
              Puts:
                Type: AWS::CloudWatch::Alarm
                Properties:
                  AlarmName: !Sub ishaar-${Stage}-puts-warning
                  Namespace: AWS/S3
                  MetricName: PutRequests
                  Dimensions: [{Name: BucketName, Value: !Ref Bucket}]
                  Statistic: Sum
                  Period: 300
                  EvaluationPeriods: 1
                  Threshold: 0
                  ComparisonOperator: GreaterThanThreshold
                  TreatMissingData: notBreaching
                  AlarmActions: [!Ref Topic]
              Share:
                Type: AWS::CloudWatch::Alarm
                Condition: Limited
                Properties:
                  AlarmName: !Sub ishaar-${Stage}-share-critical
                  Metrics:
                    - {Id: percent, Expression: !Sub "100 * sent / ${Limit}", ReturnData: true}
                    - Id: sent
                      ReturnData: false
                      MetricStat:
                        Metric: {Namespace: Ishaar, MetricName: Sent}
                        Period: 60
                        Stat: Sum
                  EvaluationPeriods: 3
                  DatapointsToAlarm: 2
                  Threshold: 80
                  ComparisonOperator: GreaterThanThreshold
                  TreatMissingData: breaching
            """;

    @Test
    void readsAMetricOfAResourceThatTheTemplateNames() {
        Alarm alarm = alarms(STACK, "200").get(0);
        MetricData data = new MetricData();

        assertThat(alarm.name()).isEqualTo("ishaar-staging-puts-warning");
        assertThat(alarm.what()).isEqualTo("puts-warning");
        assertThat(alarm.condition())
                .isEqualTo("Sum of AWS/S3 PutRequests {BucketName=Failures} > 0 in 1 of 1 periods of 300 s");
        assertThat(alarm.at(NOON, data, AlarmState.OK, MissingOperand.ZERO)).isEqualTo(AlarmState.OK);

        data.add(point("AWS/S3", "PutRequests", Map.of("BucketName", "Failures"), 1));
        assertThat(alarm.at(NOON, data, AlarmState.OK, MissingOperand.ZERO)).isEqualTo(AlarmState.ALARM);
    }

    @Test
    void readsAnExpressionWithTheLimitThatIsHandedToIt() {
        Alarm alarm = alarms(STACK, "200").get(1);
        MetricData data = new MetricData();
        data.add(point("Ishaar", "Sent", Map.of(), 50));
        data.add(point("Ishaar", "Sent", Map.of(), 50));

        assertThat(alarm.isCalculated()).isTrue();
        assertThat(alarm.reach()).isEqualTo(Duration.ofMinutes(3));
        assertThat(alarm.breachesWithoutData()).isTrue();
        assertThat(alarm.values(NOON, data, MissingOperand.ZERO))
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 50);
    }

    @Test
    void leavesOutAnAlarmWhoseConditionDoesNotHold() {
        assertThat(alarms(STACK, "0")).extracting(Alarm::what).containsExactly("puts-warning");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "TreatMissingData: notBreaching; Unit: Count; Unit",
                "TreatMissingData: notBreaching; AlarmDescription: none; TreatMissingData",
                "TreatMissingData: notBreaching; TreatMissingData: missing; TreatMissingData missing",
                "Statistic: Sum; Statistic: Average; Average",
                "GreaterThanThreshold; GreaterThanUpperThreshold; GreaterThanUpperThreshold",
                "100 * sent; AVG(sent) * 100; AVG(sent)",
                "Period: 60; Unit: Count; Period",
                "ishaar-${Stage}-puts; Stack-${Stage}-puts; Stack-staging-puts-warning",
                "AWS::SNS::Topic; AWS::CloudWatch::CompositeAlarm; composite",
            })
    void refusesWhatItDoesNotEvaluate(String part, String instead, String named) {
        String stack = STACK.replaceFirst(Pattern.quote(part), instead.replace("$", "\\$"));

        assertThat(stack).isNotEqualTo(STACK);
        assertThatThrownBy(() -> alarms(stack, "200")
                        .forEach(alarm -> alarm.values(NOON, new MetricData(), MissingOperand.ZERO)))
                .isInstanceOf(AlarmException.class)
                .hasMessageContaining(named);
    }

    private static List<Alarm> alarms(String stack, String limit) {
        Map<String, String> given = Map.of("Stage", "staging", "Bucket", "Failures", "Limit", limit);
        return Alarms.read(Template.parse(stack, given), "ishaar-staging-");
    }

    private static DataPoint point(String namespace, String name, Map<String, String> dimensions, double value) {
        return new DataPoint(new Metric(namespace, name, dimensions), NOON.minusSeconds(30), List.of(value));
    }
}
