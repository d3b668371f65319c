package org.ishaar.ledger.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.KmsException;

class KmsKeyTest {

    private final List<GenerateMacRequest> requests = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    @Test
    void isTheMacOfAConstant() {
        KmsKey key = key(() -> SdkBytes.fromUtf8String("mac"));

        assertThat(key.get()).isEqualTo(key.get()).asString().isEqualTo("mac");
        assertThat(requests).allSatisfy(request -> {
            assertThat(request.keyId()).isEqualTo("key-1");
            assertThat(request.macAlgorithmAsString()).isEqualTo("HMAC_SHA_256");
            assertThat(request.message()).isEqualTo(requests.get(0).message());
        });
        assertThat(closed).hasSize(2);
    }

    @Test
    void isUnavailableWhenKmsRefusesOrIsNotReached() {
        AwsErrorDetails denied =
                AwsErrorDetails.builder().errorCode("AccessDeniedException").build();
        assertUnavailable(KmsException.builder().awsErrorDetails(denied).build(), "AccessDeniedException");
        assertUnavailable(KmsException.builder().build(), "KmsException");
        assertUnavailable(SdkClientException.create("not reached"), "SdkClientException");
        assertThat(closed).hasSize(3);
    }

    private void assertUnavailable(RuntimeException answer, String code) {
        assertThatThrownBy(() -> key(() -> {
                            throw answer;
                        })
                        .get())
                .isInstanceOfSatisfying(
                        StoreUnavailableException.class,
                        e -> assertThat(e.code()).isEqualTo(code));
    }

    private KmsKey key(Supplier<SdkBytes> answer) {
        return new KmsKey(() -> new Answering(answer), "key-1");
    }

    private final class Answering implements KmsClient {
        private final Supplier<SdkBytes> answer;

        private Answering(Supplier<SdkBytes> answer) {
            this.answer = answer;
        }

        @Override
        public GenerateMacResponse generateMac(GenerateMacRequest request) {
            requests.add(request);
            return GenerateMacResponse.builder().mac(answer.get()).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            closed.add("closed");
        }
    }
}
