package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Language;
import org.ishaar.statusapi.http.Route;
import org.jspecify.annotations.Nullable;

/** What stands before the handler; holds every answer against openapi.yaml. */
final class Gateway {

    static final Path OPENAPI = Path.of("../../infrastructure/openapi.yaml");
    static final String READ = "complaints/read";
    static final String UNREACHABLE = "complaints/unreachable";

    private static final OpenApiInteractionValidator SPEC =
            OpenApiInteractionValidator.createFor(OPENAPI.toString()).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    final FakeRecords records = new FakeRecords();
    final List<String> log = new ArrayList<>();
    private final StatusApiHandler handler = new StatusApiHandler(
            new StatusApiSettings(
                    "complaints", "notifications", new Language("ar"), List.of("0123456789abcdef0123456789abcdef")),
            records);
    private final Map<String, String> headers = new HashMap<>();
    private @Nullable Map<String, String> claims =
            Map.of("client_id", "portal", "scope", READ + " " + UNREACHABLE, "iss", "https://issuer.example");

    Gateway header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Gateway claims(@Nullable Map<String, String> given) {
        claims = given;
        return this;
    }

    Answer get(String pathAndQuery) {
        return send("GET", pathAndQuery, null);
    }

    Answer query(String body) {
        headers.putIfAbsent("content-type", "application/json");
        return send("POST", "/v1/complaints/query", body);
    }

    Answer send(String method, String pathAndQuery, @Nullable String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder()
                .withRawPath(parts[0])
                .withRawQueryString(parts.length == 1 ? null : parts[1])
                .withHeaders(headers)
                .withBody(body)
                .withRequestContext(RequestContext.builder()
                        .withHttp(
                                RequestContext.Http.builder().withMethod(method).build())
                        .withAuthorizer(authorizer())
                        .build())
                .build();
        Answer answer = new Answer(invoke(handler, event, new FakeContext(log::add)));
        check(method, parts[0], answer);
        return answer;
    }

    /** As Lambda hands an event over and takes the answer: in the JSON of its own types. */
    static APIGatewayV2HTTPResponse invoke(StatusApiHandler handler, APIGatewayV2HTTPEvent event, Context context) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(json(event)), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LambdaEventSerializers.serializerFor(APIGatewayV2HTTPResponse.class, Gateway.class.getClassLoader())
                .fromJson(answer.toString(StandardCharsets.UTF_8));
    }

    static byte[] json(APIGatewayV2HTTPEvent event) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, Gateway.class.getClassLoader())
                .toJson(event, json);
        return json.toByteArray();
    }

    private RequestContext.@Nullable Authorizer authorizer() {
        return claims == null
                ? null
                : RequestContext.Authorizer.builder()
                        .withJwt(RequestContext.Authorizer.JWT
                                .builder()
                                .withClaims(claims)
                                .build())
                        .build();
    }

    /** Paths and methods that the description does not have cannot be held against it. */
    private static void check(String method, String path, Answer answer) {
        boolean undescribed = answer.status() == 405 || answer.type().equals("urn:ishaar:problem:unknown-path");
        if (undescribed) {
            return;
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
        answer.headers().forEach((name, value) -> response.withHeader(name, value));
        if (answer.body() != null) {
            response.withBody(answer.body());
        }
        // The validator takes some odd references for no segment at all.
        String described = Route.of(method, path).path().replace("{complaintId}", "A-1");
        ValidationReport report = SPEC.validateResponse(described, Request.Method.valueOf(method), response.build());
        assertThat(report.getMessages()).isEmpty();
    }

    /** Holds a body against the description of this path's 200. */
    static void checkOk(String path, String body) {
        Request.Method method = path.endsWith("/query") ? Request.Method.POST : Request.Method.GET;
        SimpleResponse response = SimpleResponse.Builder.ok()
                .withContentType("application/json")
                .withHeader("etag", "\"x\"")
                .withHeader("cache-control", "x")
                .withHeader("content-language", "fr")
                .withHeader("vary", "accept-language")
                .withBody(body)
                .build();
        assertThat(SPEC.validateResponse(path, method, response).getMessages()).isEmpty();
    }

    static OpenApiInteractionValidator spec() {
        return SPEC;
    }

    /** An answer, easy to look into. */
    record Answer(APIGatewayV2HTTPResponse response) {

        int status() {
            return response.getStatusCode();
        }

        Map<String, String> headers() {
            return response.getHeaders();
        }

        /** The content's tag; empty where there is none. */
        String tag() {
            return headers().getOrDefault("etag", "");
        }

        @Nullable
        String body() {
            return response.getBody();
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + body(), e);
            }
        }

        String type() {
            return body() == null ? "" : json().path("type").asText();
        }

        String badField() {
            return json().path("errors").path(0).path("field").asText();
        }
    }
}
