package org.ishaar.simulation;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ishaar.complaint.Language;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.Batch;
import org.ishaar.notifier.decision.Contact;
import org.ishaar.notifier.decision.Control;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Notifier;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Resender;
import org.ishaar.notifier.decision.Rules;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.stream.StreamRecords;

/** Invokes the functions: around the real decisions, what their handlers do around them. */
final class Functions {

    private static final Language ARABIC = new Language("ar");
    private static final double LAG = 0.3;

    private final World world;
    private final Calls calls;
    private final FaultyLedger ledger;
    private final SimulatedSns sns;
    private final SharedCounts counts;
    private final Rules rules;
    private final JournalTally journal;
    final FaultyStores stores;
    private int tokens;
    private int invocations;

    Functions(World world) {
        this.world = world;
        calls = new Calls(world);
        ledger = new FaultyLedger(world);
        sns = new SimulatedSns(world);
        counts = new SharedCounts(world);
        rules = Rulebook.by(world.knobs);
        journal = new JournalTally(world);
        stores = new FaultyStores(world, this::lags);
    }

    /** Hands a batch to the stream handler; the answer is the sequence numbers that it reports as failed. */
    Sender stream(String function, List<Write> batch, Consumer<List<String>> answer) {
        return start(function, (lambda, sender) -> answer.accept(handle(batch, lambda, sender)));
    }

    private List<String> handle(List<Write> batch, Lambda lambda, Sender sender) {
        List<DynamodbStreamRecord> records = batch.stream().map(Write::record).toList();
        Budget budget = new Budget(counts, lambda);
        try {
            Invocation run = invocation(Lane.STREAM, lambda, budget);
            Notifier notifier = new Notifier(ports(lambda), rules);
            StreamRecords reader = new StreamRecords(ARABIC, lambda);
            List<String> failed = new Batch(reader, notifier, new JsonJournal(journal::line, "simulated"), run)
                    .handle(records, tasks -> workOff(tasks, sender));
            report(budget);
            return failed;
        } catch (StoreUnavailableException e) {
            return records.stream()
                    .map(record -> record.getDynamodb().getSequenceNumber())
                    .toList();
        }
    }

    private Invocation invocation(Lane lane, Lambda lambda, Budget budget) {
        Control control = calls.read("read the brake", () -> world.control);
        return lambda.invocation(control, budget.bounds(lane, control.limits(), journal, lambda::rest));
    }

    private void report(Budget budget) {
        try {
            budget.report();
        } catch (StoreUnavailableException e) {
            world.trace(() -> "could not report its sends");
        }
    }

    Sender resend() {
        return start("resender", (lambda, sender) -> {
            try {
                clearWhatIsDue(lambda, sender);
            } catch (StoreUnavailableException e) {
                world.trace(() -> "ends: what is due could not be read");
            }
        });
    }

    private void clearWhatIsDue(Lambda lambda, Sender sender) {
        Budget budget = new Budget(counts, lambda);
        Invocation run = invocation(Lane.RESENDER, lambda, budget);
        Resender resender = new Resender(ports(lambda), rules);
        Set<String> due = calls.read("read what is due", () -> world.table.due(lambda.instant(), this::lags));
        run.bounds().permits().expect(due.size());
        List<Runnable> tasks = new ArrayList<>();
        due.forEach(complaintId -> tasks.add(() -> {
            try {
                resender.clear(complaintId, run);
            } catch (StoreUnavailableException e) {
                world.trace(() -> "leaves " + complaintId + " as it is");
            }
        }));
        workOff(tasks, sender);
        report(budget);
    }

    boolean lags() {
        return world.knobs.lagging() && world.strikes(LAG);
    }

    /** As the crew of a function does: complaints side by side, and no end before all have ended. */
    void workOff(List<Runnable> tasks, Sender sender) {
        if (tasks.size() == 1) {
            tasks.get(0).run();
            return;
        }
        List<Sender> others = new ArrayList<>();
        for (Runnable task : tasks) {
            Sender other = new Sender(sender.lambda, world, sender.name() + "." + (others.size() + 1), task);
            others.add(other);
            world.senders.add(other);
        }
        others.forEach(sender::await);
    }

    Ports ports(Lambda lambda) {
        return new Ports(ledger, this::contactOf, sns, journal, lambda, () -> "token-" + tokens++)
                .with(stores.witnesses());
    }

    private Optional<Contact> contactOf(String complaintId) {
        return calls.read("read " + complaintId, () -> {
            Item item = world.history.dossier(complaintId).item();
            return Optional.ofNullable(item).map(found -> new Contact(found.number()));
        });
    }

    interface Body {
        void run(Lambda lambda, Sender sender);
    }

    Sender start(String function, Body body) {
        return start(function, Lambda.longest(world.knobs), body);
    }

    Sender start(String function, Duration limit, Body body) {
        Lambda lambda = new Lambda(world, limit);
        Sender[] self = new Sender[1];
        Sender sender = new Sender(lambda, world, function + "-" + ++invocations, () -> body.run(lambda, self[0]));
        self[0] = sender;
        world.senders.add(sender);
        return sender;
    }
}
