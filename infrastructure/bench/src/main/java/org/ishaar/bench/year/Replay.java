package org.ishaar.bench.year;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.ishaar.notifier.decision.Invocation;
import org.ishaar.notifier.decision.Notifier;
import org.ishaar.notifier.decision.Ports;
import org.ishaar.notifier.decision.Resender;
import org.ishaar.notifier.decision.bounds.Lane;

/**
 * A day through the real core: the notifier behind the lanes of the stream and the resender beside it, each call at the
 * time of the one who makes it, until every change is told.
 */
final class Replay {

    /** Nothing takes as long, so something is wrong by then. */
    private static final long LATEST = 10L * 24 * 60 * 60 * 1000;

    private final Arrivals arrivals;
    private final Setting setting;
    private final Watch watch;
    private final Course course;
    private final CaseWork cases;
    private final Book book;
    private final Phones phones;
    private final Notifier notifier;
    private final Resender resender;
    private final List<Station> stations = new ArrayList<>();
    private long tokens;

    private Replay(Arrivals arrivals, Setting setting) {
        this.arrivals = arrivals;
        this.setting = setting;
        watch = setting.watch();
        int complaints = arrivals.complaintCount();
        course = new Course(arrivals.changes());
        cases = new CaseWork(complaints, watch);
        book = new Book(complaints, watch, course);
        phones = new Phones(complaints, watch, cases, book);
        Ports ports = new Ports(book, cases, phones, setting.journal(), watch, this::token);
        notifier = new Notifier(ports, setting.rules());
        resender = new Resender(ports, setting.rules());
        placeStations();
    }

    /** @throws IllegalStateException when a change did not get its one text, or got it out of turn */
    static Outcome of(Arrivals arrivals, Setting setting) {
        Replay replay = new Replay(arrivals, setting);
        replay.run();
        return new Outcome(
                setting.rate().textsPerSecond(), replay.course, replay.phones.texts(), replay.phones.busiestSecond());
    }

    private void placeStations() {
        PaceBoard pace = new PaceBoard(watch);
        BiConsumer<Integer, Invocation> handle = this::handle;
        for (int lane = 0; lane < setting.lanes(); lane++) {
            stations.add(new StreamLane(new Instance(Lane.STREAM, setting, pace), arrivals, queueOf(lane), handle));
        }
        stations.add(new ResenderRuns(new Instance(Lane.RESENDER, setting, pace), book.due(), this::clear));
    }

    private int[] queueOf(int lane) {
        return IntStream.range(0, arrivals.changes())
                .filter(change -> arrivals.complaints()[change] % setting.lanes() == lane)
                .toArray();
    }

    private void handle(int change, Invocation run) {
        int complaint = arrivals.complaints()[change];
        int step = cases.steps(complaint);
        notifier.handle(
                cases.next(
                        complaint,
                        Watch.at(arrivals.at()[change]),
                        1L + change,
                        step == 0 ? null : book.entry(complaint, step - 1)),
                run);
    }

    private void clear(int complaint, Invocation run) {
        resender.clear(cases.reference(complaint), run);
    }

    private String token() {
        tokens++;
        return Long.toString(tokens);
    }

    private void run() {
        while (!course.isComplete() && watch.now() < LATEST) {
            Station first = stations.get(0);
            for (Station station : stations) {
                first = station.nextAt() < first.nextAt() ? station : first;
            }
            first.step();
        }
        if (!course.isComplete() || phones.complaintsNotToldAll() > 0) {
            throw new IllegalStateException("told " + course.count() + " of " + course.changes() + " changes");
        }
    }
}
