package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchResponseTest {
    private static final List<String> BATCH = List.of("100", "200", "1000");

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "null | 3 | a null response is success",
                "{} | 3 | an empty response is success",
                "[] | 3 | an empty list is success",
                "{'batchItemFailures':[]} | 3 | no failures is success",
                "{'batchItemFailures':null} | 3 | null failures is success",
                "{'batchItemFailures':[{'itemIdentifier':'200'}]} | 1 | done up to the failure",
                "{'batchItemFailures':[{'itemIdentifier':'1000'},{'itemIdentifier':'200'}]} | 1 | the lowest counts",
                "{'batchItemFailures':[{'itemIdentifier':'100'}]} | 0 | the first record failed",
                "{'batchItemFailures':[{'itemIdentifier':''}]} | 0 | an empty identifier fails the batch",
                "{'batchItemFailures':[{'itemIdentifier':null}]} | 0 | a null identifier fails the batch",
                "{'batchItemFailures':[{'itemIdentifier':200}]} | 0 | a number is no identifier",
                "{'batchItemFailures':[{'foo':'200'}]} | 0 | an unknown key fails the batch",
                "{'batchItemFailures':[{'itemIdentifier':'300'}]} | 0 | not of this batch fails the batch",
                "{'batchItemFailures':[{'itemIdentifier':'200'},{'itemIdentifier':'x'}]} | 0 | one bad spoils all",
                "{'batchItemFailures':['200']} | 0 | not an object fails the batch",
                "{'batchItemFailures':'200'} | 0 | not a list fails the batch",
                "{'batchItemFailures': | 0 | not JSON fails the batch",
                "'done' | 0 | a text is malformed",
                "7 | 0 | a number is malformed"
            },
            quoteCharacter = '"')
    void readsEveryFormOfResponse(String payload, int failedFrom, String reason) {
        assertThat(BatchResponse.parse(payload.replace('\'', '"'), BATCH))
                .as(reason)
                .isEqualTo(new BatchResponse(failedFrom));
    }
}
