package org.ishaar.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ishaar.local.cloud.Services.TABLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

/** What AWS documents, asked of an emulator; each throws when the answer is another. */
final class Tries {

    private static final String NUMBER = "+212600000001";
    /** moto takes numbers that end so for opted out. */
    private static final String OPTED_OUT = "+212612345699";

    private static final int RACERS = 8;
    private static final int RACES = 20;
    private static final int CHANGES = 30;
    /** Empty ones are to be expected where a stream is filled by a thread of its own. */
    private static final int PAGES = 200;

    private Tries() {}

    static void selectsOverAnIndex(Services services) {
        put(services, "select", "one");
        var found = services.dynamoDb()
                .executeStatement(
                        select -> select.statement("SELECT id FROM \"" + TABLE + "\".\"mark\" WHERE mark IN [?, ?]")
                                .parameters(AttributeValue.fromS("one"), AttributeValue.fromS("none")))
                .items();
        assertThat(found).containsExactly(key("select"));
    }

    static void tellsWhatStandsThere(Services services) {
        Map<String, AttributeValue> standing = put(services, "standing", "there");
        var refused = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> services.dynamoDb()
                        .putItem(put -> put.tableName(TABLE)
                                .item(key("standing"))
                                .conditionExpression("attribute_not_exists(id)")
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
        assertThat(refused.item()).isEqualTo(standing);
    }

    static void letsOneWin(Services services) {
        if (!services.emulator().locksItsItems()) {
            throw new AssertionError("no lock is held from a condition to its write");
        }
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        try {
            for (int race = 0; race < RACES; race++) {
                String id = "race " + race;
                Callable<Boolean> racer = () -> wins(services, id);
                long winners = racers.invokeAll(Collections.nCopies(RACERS, racer)).stream()
                        .filter(Tries::won)
                        .count();
                assertThat(winners).as("winners of race %d", race).isEqualTo(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            racers.shutdown();
        }
    }

    private static boolean wins(Services services, String id) {
        try {
            services.dynamoDb()
                    .putItem(put -> put.tableName(TABLE).item(key(id)).conditionExpression("attribute_not_exists(id)"));
            return true;
        } catch (ConditionalCheckFailedException lost) {
            return false;
        }
    }

    private static boolean won(Future<Boolean> racer) {
        try {
            return racer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a racer fell", e);
        }
    }

    static void doesAllOrNothing(Services services) {
        put(services, "first", "untouched");
        TransactWriteItem fine = TransactWriteItem.builder()
                .delete(delete -> delete.tableName(TABLE).key(key("first")))
                .build();
        TransactWriteItem refused = TransactWriteItem.builder()
                .delete(delete ->
                        delete.tableName(TABLE).key(key("absent")).conditionExpression("attribute_exists(id)"))
                .build();
        var cancelled = catchThrowableOfType(
                TransactionCanceledException.class,
                () -> services.dynamoDb().transactWriteItems(both -> both.transactItems(fine, refused)));
        assertThat(cancelled.cancellationReasons())
                .extracting(CancellationReason::code)
                .containsExactly("None", "ConditionalCheckFailed");
        assertThat(services.dynamoDb()
                        .getItem(get -> get.tableName(TABLE).key(key("first")))
                        .hasItem())
                .isTrue();
    }

    static void checksAnUpdateOfNothing(Services services) {
        Map<String, AttributeValue> standing = put(services, "checked", "there");
        services.dynamoDb()
                .updateItem(update ->
                        update.tableName(TABLE).key(key("checked")).conditionExpression("attribute_exists(id)"));
        assertThat(services.dynamoDb()
                        .getItem(get -> get.tableName(TABLE).key(key("checked")))
                        .item())
                .isEqualTo(standing);
        assertThatThrownBy(() -> services.dynamoDb()
                        .updateItem(update -> update.tableName(TABLE)
                                .key(key("checked"))
                                .conditionExpression("attribute_not_exists(id)")))
                .isInstanceOf(ConditionalCheckFailedException.class);
    }

    static void leavesAnIndex(Services services) {
        put(services, "stays", "sparse");
        put(services, "leaves", "sparse");
        services.dynamoDb()
                .updateItem(update -> update.tableName(TABLE).key(key("leaves")).updateExpression("REMOVE mark"));
        assertThat(services.dynamoDb()
                        .query(query -> query.tableName(TABLE)
                                .indexName("mark")
                                .keyConditionExpression("mark = :v")
                                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("sparse"))))
                        .items())
                .extracting(item -> item.get("id"))
                .containsExactly(AttributeValue.fromS("stays"));
    }

    static void keepsTheOrderOfChanges(Services services) {
        if (!services.emulator().keepsStreamOrder()) {
            throw new AssertionError("several threads pass records on");
        }
        List<String> written = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            written.add("change " + change);
            put(services, "ordered", "change " + change);
        }
        put(services, "after them", "v");
        assertThat(recordsUpTo(services, "after them"))
                .filteredOn(record -> isOf(record, "ordered"))
                .extracting(record -> record.dynamodb().newImage().get("mark"))
                .isEqualTo(written.stream().map(AttributeValue::fromS).toList());
    }

    static void makesNoRecordOfNothing(Services services) {
        put(services, "same", "v");
        put(services, "same", "v");
        put(services, "after it", "v");
        assertThat(recordsUpTo(services, "after it"))
                .filteredOn(record -> isOf(record, "same"))
                .hasSize(1);
    }

    static void takesExpiry(Services services) {
        services.dynamoDb()
                .updateTimeToLive(update -> update.tableName(TABLE)
                        .timeToLiveSpecification(expiry -> expiry.enabled(true).attributeName("expiresAt")));
        assertThat(services.dynamoDb()
                        .describeTimeToLive(describe -> describe.tableName(TABLE))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("expiresAt");
    }

    static void takesPointInTimeRecovery(Services services) {
        services.dynamoDb()
                .updateContinuousBackups(update -> update.tableName(TABLE)
                        .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        assertThat(services.dynamoDb()
                        .describeContinuousBackups(describe -> describe.tableName(TABLE))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .pointInTimeRecoveryStatusAsString())
                .isEqualTo("ENABLED");
    }

    static void refusesToDeleteWhatIsProtected(Services services) {
        protect(services, true);
        try {
            assertThatThrownBy(() -> services.dynamoDb().deleteTable(delete -> delete.tableName(TABLE)))
                    .isInstanceOf(DynamoDbException.class);
        } finally {
            protect(services, false);
        }
    }

    private static void protect(Services services, boolean protect) {
        services.dynamoDb().updateTable(update -> update.tableName(TABLE).deletionProtectionEnabled(protect));
    }

    static void refusesABadNumber(Services services) {
        assertThatThrownBy(() -> services.sns()
                        .publish(publish -> publish.phoneNumber("+1a234").message("text")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("+1a234 is not valid to publish to");
    }

    static void refusesALongText(Services services) {
        assertThatThrownBy(() -> services.sns()
                        .publish(publish -> publish.phoneNumber(NUMBER).message("x".repeat(1601))))
                .isInstanceOf(SnsException.class);
    }

    static void refusesABadSenderId(Services services) {
        MessageAttributeValue digits = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("12345")
                .build();
        assertThatThrownBy(() -> services.sns()
                        .publish(publish -> publish.phoneNumber(NUMBER)
                                .message("text")
                                .messageAttributes(Map.of("AWS.SNS.SMS.SenderID", digits))))
                .isInstanceOf(SnsException.class);
    }

    static void tellsWhoOptedOut(Services services) {
        services.optOut(OPTED_OUT);
        assertThat(services.sns()
                        .checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(OPTED_OUT))
                        .isOptedOut())
                .isTrue();
        assertThat(services.sns()
                        .checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(NUMBER))
                        .isOptedOut())
                .isFalse();
    }

    static void keepsTextsFromWhoOptedOut(Services services) {
        services.optOut(OPTED_OUT);
        services.sns().publish(publish -> publish.phoneNumber(OPTED_OUT).message("text"));
        services.sns().publish(publish -> publish.phoneNumber(NUMBER).message("after it"));
        assertThat(services.textsTo(OPTED_OUT)).isZero();
    }

    static void failsWhenTold(Services services) {
        services.throttleNextCall();
        assertThatThrownBy(() -> services.sns()
                        .publish(publish -> publish.phoneNumber(NUMBER).message("text")))
                .isInstanceOf(SnsException.class);
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    private static Map<String, AttributeValue> put(Services services, String id, String mark) {
        Map<String, AttributeValue> item = new HashMap<>(key(id));
        item.put("mark", AttributeValue.fromS(mark));
        services.dynamoDb().putItem(put -> put.tableName(TABLE).item(item));
        return item;
    }

    /** Those of the table's only shard. */
    private static List<Record> recordsUpTo(Services services, String last) {
        String arn = services.dynamoDb()
                .describeTable(describe -> describe.tableName(TABLE))
                .table()
                .latestStreamArn();
        StreamDescription stream = services.streams()
                .describeStream(describe -> describe.streamArn(arn))
                .streamDescription();
        String next = services.streams()
                .getShardIterator(get -> get.streamArn(arn)
                        .shardId(stream.shards().get(0).shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        List<Record> records = new ArrayList<>();
        for (int page = 0; page < PAGES && records.stream().noneMatch(record -> isOf(record, last)); page++) {
            String from = next;
            GetRecordsResponse got = services.streams().getRecords(get -> get.shardIterator(from));
            records.addAll(got.records());
            next = got.nextShardIterator();
        }
        assertThat(records).as("records up to the last").anyMatch(record -> isOf(record, last));
        return records;
    }

    private static boolean isOf(Record record, String id) {
        return record.dynamodb().keys().equals(key(id));
    }
}
