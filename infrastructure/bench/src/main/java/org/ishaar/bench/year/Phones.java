package org.ishaar.bench.year;

import org.ishaar.bench.stub.Latency;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.State;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SmsGateway;

/** SNS, and the phones behind it: takes each complaint's texts in order, and counts them by the second. */
final class Phones implements SmsGateway {

    private final Watch watch;
    private final CaseWork cases;
    private final Book book;
    private final byte[] texts;
    private final SecondCounts counts = new SecondCounts();
    private long taken;

    Phones(int complaints, Watch watch, CaseWork cases, Book book) {
        this.watch = watch;
        this.cases = cases;
        this.book = book;
        texts = new byte[complaints];
    }

    /** @throws IllegalStateException when the text is not the one whose turn it is on that phone */
    @Override
    public SendResult send(PhoneNumber to, SmsText text) {
        int complaint = CaseWork.complaintAt(to.e164());
        int step = texts[complaint]++;
        Notification held = step < Arrivals.STEPS ? book.entry(complaint, step) : null;
        boolean inTurn =
                held != null && held.state() == State.PENDING && text.body().contains(cases.reference(complaint));
        if (!inTurn) {
            throw new IllegalStateException("text " + (step + 1) + " of a complaint is not the one whose turn it is");
        }
        counts.add(watch.now());
        watch.pass(Latency.USUAL.sns());
        taken++;
        return new SendResult.Accepted("text-" + taken);
    }

    @Override
    public boolean isOptedOut(PhoneNumber number) {
        return false;
    }

    long texts() {
        return taken;
    }

    /** Most texts handed over within one second. */
    int busiestSecond() {
        return counts.most();
    }

    /** Complaints whose phone did not ring as often as there are steps. */
    long complaintsNotToldAll() {
        long missing = 0;
        for (byte rung : texts) {
            missing += rung == Arrivals.STEPS ? 0 : 1;
        }
        return missing;
    }
}
