package org.ishaar.statusapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ishaar.statusapi.http.ApiRequest;
import org.ishaar.statusapi.http.Caller;
import org.ishaar.statusapi.http.Reply;
import org.ishaar.statusapi.record.Records;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** API Gateway's HTTP API, payload format 2.0, to the status API and back. */
public final class StatusApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final StatusApi api;

    public StatusApiHandler() {
        this(StatusApiSettings.from(System.getenv()), Tables.clientBuilder().build());
    }

    public StatusApiHandler(StatusApiSettings settings, DynamoDbClient client) {
        this(settings, Tables.records(settings, client));
    }

    StatusApiHandler(StatusApiSettings settings, Records records) {
        this.api = new StatusApi(settings, records);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        Audit audit = new Audit(context.getLogger()::log, context.getAwsRequestId());
        Reply reply = api.answer(request(event), audit);
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(reply.status())
                .withHeaders(reply.headers())
                .withBody(reply.body())
                .withIsBase64Encoded(false)
                .build();
    }

    private static ApiRequest request(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new HashMap<>();
        present(event.getHeaders()).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new ApiRequest(
                event.getRequestContext().getHttp().getMethod(),
                event.getRawPath(),
                Objects.requireNonNullElse(event.getRawQueryString(), ""),
                headers,
                new ApiRequest.Body(event.getBody(), event.getIsBase64Encoded()),
                caller(event.getRequestContext().getAuthorizer()));
    }

    private static @Nullable Caller caller(APIGatewayV2HTTPEvent.RequestContext.@Nullable Authorizer authorizer) {
        return authorizer == null || authorizer.getJwt() == null
                ? null
                : Caller.of(present(authorizer.getJwt().getClaims()));
    }

    private static Map<String, String> present(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
