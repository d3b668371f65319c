package org.ishaar.deployment.aws;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.GetSmsAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetSmsAttributesResponse;
import software.amazon.awssdk.services.sns.model.SetSmsAttributesRequest;
import software.amazon.awssdk.services.sns.model.SetSmsAttributesResponse;

/** SNS's two calls, in memory. */
public final class FakeSns implements SnsClient {

    public final Map<String, String> values = new TreeMap<>();
    public @Nullable RuntimeException trouble;

    @Override
    public GetSmsAttributesResponse getSMSAttributes(GetSmsAttributesRequest request) {
        fail();
        return GetSmsAttributesResponse.builder().attributes(values).build();
    }

    @Override
    public SetSmsAttributesResponse setSMSAttributes(SetSmsAttributesRequest request) {
        fail();
        values.putAll(request.attributes());
        return SetSmsAttributesResponse.builder().build();
    }

    private void fail() {
        if (trouble != null) {
            throw trouble;
        }
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
