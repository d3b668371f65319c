package org.ishaar.receipts;

import java.lang.reflect.Proxy;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.Orphans;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.receipts.decision.Evidence;

/** Stands where the store of orphans and the key of the hash are to come: until then, what is for them comes again. */
final class Unwired {

    private Unwired() {}

    static Evidence evidence() {
        return new Evidence(unavailable(Orphans.class), unavailable(NumberHash.class));
    }

    private static <T> T unavailable(Class<T> port) {
        Object standIn =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    throw new StoreUnavailableException(
                            method.getName(), "NotWired", new UnsupportedOperationException());
                });
        return port.cast(standIn);
    }
}
