package org.ishaar.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPageOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, , , true",
        "localhost:8080, , none, true",
        "[::1]:8080, http://[::1]:8080, same-origin, true",
        "localhost:8080, http://localhost:8080, same-origin, true",
        ", , , false",
        "evil.example, , , false",
        "127.0.0.1.evil.example:8080, , , false",
        "evil.example:8080, http://evil.example:8080, same-origin, false",
        "localhost:8080, http://localhost:3000, , false",
        "localhost:8080, https://localhost:8080, , false",
        "localhost:8080, null, , false",
        "localhost:8080, , cross-site, false",
        "localhost:8080, , same-site, false"
    })
    void letsOnlyItsOwnPageThrough(String host, String origin, String site, boolean passes) {
        Headers request = new Headers();
        put(request, "Host", host);
        put(request, "Origin", origin);
        put(request, "Sec-Fetch-Site", site);

        assertThat(OwnPageOnly.refusal(request).isEmpty()).isEqualTo(passes);
    }

    private static void put(Headers request, String name, String value) {
        if (value != null) {
            request.set(name, value);
        }
    }
}
