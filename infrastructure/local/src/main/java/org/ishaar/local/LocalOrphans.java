package org.ishaar.local;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;

/** Receipts without an entry, in memory for as long as the run lasts. */
final class LocalOrphans implements Orphans {

    private static final String SALT = UUID.randomUUID().toString();
    private static final int PAGE = 100;

    private final Map<String, Orphan> byText = new ConcurrentHashMap<>();

    static String hash(String number) {
        return UUID.nameUUIDFromBytes((SALT + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public void file(Orphan orphan) {
        byText.putIfAbsent(key(orphan), orphan);
    }

    @Override
    public List<Orphan> toLookUp(Instant now) {
        return byText.values().stream()
                .filter(orphan -> !orphan.lookAt().isAfter(now))
                .sorted(Comparator.comparing(Orphan::lookAt))
                .limit(PAGE)
                .toList();
    }

    @Override
    public void postpone(Orphan orphan, Instant lookAt) {
        byText.put(
                key(orphan),
                new Orphan(orphan.numberHash(), orphan.receipt(), lookAt, orphan.looks() + 1, orphan.expiresAt()));
    }

    @Override
    public void remove(Orphan orphan) {
        byText.remove(key(orphan));
    }

    @Override
    public List<Orphan> of(String numberHash) {
        return byText.values().stream()
                .filter(orphan -> orphan.numberHash().equals(numberHash))
                .toList();
    }

    @Override
    public boolean adopt(Orphan orphan, Notification asRead, Notification settled) {
        throw new UnsupportedOperationException("nobody adopts yet");
    }

    private static String key(Orphan orphan) {
        return orphan.receipt().messageId() + " " + orphan.receipt().verdict();
    }
}
