package org.ishaar.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.receipts.decision.Bookkeeper;
import org.ishaar.receipts.decision.Orphanage;
import org.ishaar.receipts.decision.Ports;
import org.ishaar.receipts.decision.Receipts;
import org.ishaar.receipts.decision.Tally;
import org.ishaar.receipts.decision.Waits;

/** Invokes the functions of the receipts: around the real decisions, what their handlers do around them. */
final class ReceiptFunctions {

    /** As in template.yaml. */
    private static final Waits WAITS = new Waits(
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(120)),
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4)),
            Duration.ofDays(3));

    private final World world;
    private final Functions functions;
    private final JournalTally journal;
    private final FaultyLedger ledger;

    ReceiptFunctions(World world, Functions functions) {
        this.world = world;
        this.functions = functions;
        journal = new JournalTally(world);
        ledger = new FaultyLedger(world);
    }

    /** Hands lines to the receipts function; {@code taken} is called if it ends well, else they must come again. */
    Sender take(List<LogLine> lines, Runnable taken) {
        return functions.start("receipts", (lambda, sender) -> {
            Receipts receipts = new Receipts(ports(lambda), WAITS);
            Set<LogLine> missed = new HashSet<>();
            Map<String, List<LogLine>> byText = new LinkedHashMap<>();
            lines.forEach(line -> byText.computeIfAbsent(line.messageId(), id -> new ArrayList<>())
                    .add(line));
            List<Runnable> tasks = new ArrayList<>();
            parts(List.copyOf(byText.values()))
                    .forEach(part -> tasks.add(() -> missed.addAll(take(part, receipts, lambda))));
            functions.workOff(tasks, sender);
            if (missed.isEmpty()) {
                taken.run();
            }
        });
    }

    /** The lines of two texts at a time: real parts are longer, and finding and entering lie as far apart. */
    private static List<List<LogLine>> parts(List<List<LogLine>> texts) {
        List<List<LogLine>> parts = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += 2) {
            parts.add(texts.subList(from, Math.min(from + 2, texts.size())).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        return parts;
    }

    /** Those that could not be taken. */
    private List<LogLine> take(List<LogLine> lines, Receipts receipts, Lambda lambda) {
        try {
            Map<String, Notification> found =
                    receipts.find(lines.stream().map(LogLine::read).toList());
            return lines.stream()
                    .filter(line -> !isTaken(line, found, receipts, lambda))
                    .toList();
        } catch (StoreUnavailableException e) {
            world.trace(() -> "could not find " + lines);
            return lines;
        }
    }

    private boolean isTaken(LogLine line, Map<String, Notification> found, Receipts receipts, Lambda lambda) {
        try {
            if (!lambda.hadTimeLeft()) {
                return false;
            }
            receipts.take(line.read(), Optional.ofNullable(found.get(line.messageId())), new Tally());
            world.trace(() -> "has taken " + line);
            world.history.receipts.taken(line, lambda);
            return true;
        } catch (StoreUnavailableException e) {
            world.trace(() -> "could not take " + line);
            return false;
        }
    }

    /** Every minute: orphans whose time has come are looked up again. */
    Sender lookAtOrphans() {
        return functions.start("orphans", (lambda, sender) -> {
            try {
                lookAtAll(lambda, sender);
            } catch (StoreUnavailableException e) {
                world.trace(() -> "ends: the orphans could not be read");
            }
        });
    }

    private void lookAtAll(Lambda lambda, Sender sender) {
        Ports ports = ports(lambda);
        Orphanage orphanage = new Orphanage(ports, WAITS, new Bookkeeper(ports, WAITS));
        Set<Orphan> seen = new HashSet<>();
        boolean mayBeMore = true;
        while (mayBeMore && lambda.hadTimeLeft()) {
            List<Orphan> page = ports.evidence().orphans().toLookUp(lambda.instant()).stream()
                    .filter(seen::add)
                    .toList();
            mayBeMore = !page.isEmpty();
            functions.workOff(
                    page.stream()
                            .<Runnable>map(orphan -> () -> look(orphan, orphanage))
                            .toList(),
                    sender);
        }
    }

    private void look(Orphan orphan, Orphanage orphanage) {
        try {
            Orphanage.Look look = orphanage.lookAgain(orphan);
            world.trace(() -> "looks for " + orphan.receipt().messageId() + ": " + look);
        } catch (StoreUnavailableException e) {
            world.trace(() -> "leaves " + orphan.receipt().messageId());
        }
    }

    private Ports ports(Lambda lambda) {
        FaultyStores stores = functions.stores;
        return new Ports(ledger, stores::entryOf, stores.evidence(), stores::hold, journal, lambda);
    }
}
