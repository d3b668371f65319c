package org.ishaar.ledger.number;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 (RFC 2104) under a key that is asked for once, when the first number is hashed. */
public final class HmacNumberHash implements NumberHash {

    private static final String ALGORITHM = "HmacSHA256";

    /** While the key cannot be had, each text would wait for another failure. */
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMinutes(1);

    private final Supplier<byte[]> source;
    private final Clock clock;
    private @Nullable SecretKeySpec key;
    private @Nullable StoreUnavailableException failure;
    private Instant askAgainAt = Instant.MIN;

    /** The source gives the key's bytes, or throws StoreUnavailableException when they cannot be had. */
    public HmacNumberHash(Supplier<byte[]> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String of(String e164) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] hash = mac.doFinal(e164.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("HmacSHA256 is required of every JVM and takes any key", e);
        }
    }

    /** One asks while the others wait: then all have the key, or all do without it for a while. */
    private synchronized SecretKeySpec key() {
        if (key != null) {
            return key;
        }
        if (failure != null && clock.instant().isBefore(askAgainAt)) {
            throw failure;
        }
        try {
            key = new SecretKeySpec(source.get(), ALGORITHM);
            return key;
        } catch (StoreUnavailableException e) {
            failure = e;
            askAgainAt = clock.instant().plus(BEFORE_ASKING_AGAIN);
            throw e;
        }
    }
}
