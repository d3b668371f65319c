package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes complaints as clerks, corrections and replication jobs do. */
final class CaseManagement {

    private static final List<String> REFERENCES = List.of("2026/3101/12", "A-7", "casa_9");
    private static final List<String> STATUSES = List.of(
            "REGISTERED",
            "REGISTERED",
            "FORWARDED",
            "UNDER_INVESTIGATION",
            "SHELVED",
            "PROSECUTED",
            "INFORMATION_REQUESTED",
            "NEW_STEP");

    /** Hours that a clerk is behind; those beyond a week are stale for a new item, beyond a month for any. */
    private static final List<Integer> HOURS_BEHIND =
            List.of(0, 0, 0, 0, 0, 1, 1, 2, 5, 5, 8, 12, 30, 40, 8 * 24, 31 * 24);

    private final World world;
    private final Consumer<Write> stream;
    private final List<Item> past = new ArrayList<>();
    /** Crosses from two digits to three: numbers are not ordered as text. */
    private long sequence = 96;

    int writesLeft;

    CaseManagement(World world, Consumer<Write> stream) {
        this.world = world;
        this.stream = stream;
        writesLeft = world.knobs.writes();
    }

    void write() {
        writesLeft--;
        String complaintId = REFERENCES.get(world.chance.below(world.knobs.complaints()));
        Dossier dossier = world.history.dossier(complaintId);
        Item before = dossier.item();
        Item after = before == null ? put(complaintId) : modify(before);
        if (after == null || !after.equals(before)) {
            commit(dossier, after);
        }
    }

    /** An office puts a useless number right, where it finds one. */
    void putNumberRight() {
        Dossier dossier = world.history.dossier(REFERENCES.get(world.chance.below(world.knobs.complaints())));
        Item item = dossier.item();
        if (item != null && Numbers.useless(item.number()) != null) {
            writesLeft--;
            commit(dossier, item.withNumber(Numbers.any(world.chance, false)));
        }
    }

    private void commit(Dossier dossier, @Nullable Item after) {
        Write write = new Write(dossier.complaintId, sequence++, world.now(), dossier.item(), after);
        dossier.become(after, write);
        world.trace(
                () -> "case management writes " + write.sequence() + ": " + said(after) + " of " + dossier.complaintId);
        stream.accept(write);
    }

    private static String said(@Nullable Item item) {
        return item == null ? "nothing any more" : item.key().changeId() + " number " + item.number();
    }

    /** A new complaint, or one that is put in again. */
    private Item put(String complaintId) {
        List<Item> mine = pastOf(complaintId);
        Item again = mine.isEmpty() ? null : mine.get(mine.size() - 1);
        if (again != null && !world.chance.oneIn(3)) {
            return world.chance.oneIn(2) ? again : again.withNumber(number(complaintId));
        }
        String language = world.chance.oneIn(2) ? "fr" : null;
        return remembered(Item.of(complaintId, status(), time(), number(complaintId), language));
    }

    private @Nullable Item modify(Item before) {
        if (world.knobs.careless() && world.chance.oneIn(3)) {
            return before.withNumber(number(before.complaintId()));
        }
        int kind = world.chance.below(20);
        if (kind < 11) {
            return remembered(before.with(status(), time()));
        }
        if (kind < 13) {
            return remembered(before.with(before.status(), time()));
        }
        if (kind < 14) {
            Item old = world.chance.oneOf(pastOf(before.complaintId()));
            return before.with(old.status(), old.changedAt());
        }
        if (kind < 15) {
            return remembered(before.with(status(), time())).withNumber(number(before.complaintId()));
        }
        return kind < 18 ? before.withNumber(number(before.complaintId())) : null;
    }

    private Item remembered(Item item) {
        past.add(item);
        return item;
    }

    private List<Item> pastOf(String complaintId) {
        return past.stream()
                .filter(item -> item.complaintId().equals(complaintId))
                .toList();
    }

    private String number(String complaintId) {
        boolean stuck = world.knobs.stuckNumber() && complaintId.equals(REFERENCES.get(0));
        if (!stuck && world.carrier.isSameNumber()) {
            return Numbers.USUAL;
        }
        return stuck ? Numbers.STUCK : Numbers.any(world.chance, world.knobs.careless());
    }

    private String status() {
        return world.chance.oneIn(40) ? "not a code" : world.chance.oneOf(STATUSES);
    }

    private String time() {
        if (world.chance.oneIn(40)) {
            return "yesterday";
        }
        Duration behind = Duration.ofHours(world.chance.oneOf(HOURS_BEHIND));
        Instant at = Instant.ofEpochMilli(world.now()).minus(behind).minusMillis(world.chance.below(100_000));
        return world.chance.oneIn(2)
                ? at.toString()
                : at.plusSeconds(3600).toString().replace("Z", "+01:00");
    }
}
