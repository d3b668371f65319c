package org.ishaar.statusapi.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call, as the gateway hands it over.
 *
 * @param path decoded
 * @param query as it came
 * @param headers with names in lower case
 * @param caller null where no authorizer has checked a token
 */
public record ApiRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        Body content,
        @Nullable Caller caller) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type without its parameters, in lower case; empty when none was given. */
    public String mediaType() {
        return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A body, which the gateway encodes unless it takes the type for text. */
    public record Body(@Nullable String text, boolean encoded) {

        public static final Body NONE = new Body(null, false);

        public byte[] bytes() {
            if (text == null) {
                return new byte[0];
            }
            return encoded ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
