package org.ishaar.bench.core;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishaar.bench.lambda.Subjects;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.StatusChange;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.decision.Brake;
import org.ishaar.notifier.decision.Contact;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Notifier;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Update;
import org.ishaar.notifier.stream.StreamRecords;

/** What the deployed handler does with a record, with the deployed settings, between ports that cost nothing. */
final class Core {

    /** A Monday morning: nobody is asleep. It stays, so that every record is as fresh as the first. */
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    /** From a complaint's registration to its end, as the year's bill assumes. */
    private static final int STEPS = 5;

    /** Read again only for the steps before the one that is measured. */
    private static final Optional<Contact> NUMBER = Optional.of(new Contact("06 61 23 00 00"));

    private final Shelf shelf = new Shelf();
    private final Phone phone = new Phone();
    private final NotifierSettings settings;
    private final StreamRecords records;
    private final Notifier notifier;
    private final Invocation sending;
    private final Invocation rehearsing;

    Core() throws IOException {
        settings = NotifierSettings.from(Subjects.environmentOfNotifier());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        records = new StreamRecords(settings.defaultLanguage(), clock);
        Silence silence = new Silence();
        Ports ports = new Ports(shelf, complaintId -> NUMBER, phone, silence, clock, () -> "3f1c9a52-0d2e-4b6f");
        notifier = new Notifier(ports, settings.rules());
        Unbounded unbounded = new Unbounded(clock, silence);
        sending = unbounded.invocation(Brake.ON);
        rehearsing = unbounded.invocation(Brake.DRY_RUN);
    }

    /** A record, what comes of it, and the entries that its complaint had before it. */
    record Sample(DynamodbStreamRecord record, Update.NewStatus update, List<Notification> earlier, SmsText text) {}

    /** A complaint that is at one of its steps, those before it told. */
    Sample sample(int complaint) {
        Records life = new Records(NOW);
        int last = complaint % STEPS;
        List<Notification> earlier = new ArrayList<>();
        for (int step = 0; step < last; step++) {
            deliver(parse(life.record(complaint, step, last)), List.copyOf(earlier));
            earlier.add(shelf.inWork());
        }
        DynamodbStreamRecord record = life.record(complaint, last, last);
        return new Sample(record, parse(record), List.copyOf(earlier), deliver(parse(record), earlier));
    }

    Update.NewStatus parse(DynamodbStreamRecord record) {
        return (Update.NewStatus) records.read(record).orElseThrow();
    }

    /** All but the text: claim, look, brake, number, settle. */
    Notification decide(Sample sample) {
        shelf.open(sample.earlier());
        notifier.handle(sample.update(), rehearsing);
        return shelf.inWork();
    }

    /** The wording with the reference in it, and how it travels. */
    SmsText format(Sample sample) {
        StatusChange change = sample.update().change();
        return settings.rules()
                .catalogue()
                .text(change.knownStatus(), new ComplaintId(change.complaintId()), change.language());
    }

    SmsText encode(Sample sample) {
        return SmsText.of(sample.text().body());
    }

    SmsText all(Sample sample) {
        return deliver(parse(sample.record()), sample.earlier());
    }

    /**
     * @throws IllegalStateException when no text went out: then less was measured than is said
     */
    private SmsText deliver(Update.NewStatus update, List<Notification> earlier) {
        shelf.open(earlier);
        notifier.handle(update, sending);
        SmsText text = phone.takeOut();
        if (text == null) {
            throw new IllegalStateException(
                    "no text went out: " + shelf.inWork().reason());
        }
        return text;
    }
}
