package org.ishaar.deployment.decision;

import java.util.Optional;

/** The resource: the account's settings of SMS and the groups of its delivery logs. */
public final class SmsAccount {

    private final AccountSettings settings;
    private final DeliveryGroups groups;
    private final Notes notes;
    private final Log log;

    public SmsAccount(AccountSettings settings, DeliveryGroups groups, Notes notes, Log log) {
        this.settings = settings;
        this.groups = groups;
        this.notes = notes;
        this.log = log;
    }

    /**
     * Does what is asked and returns the answer; a request that has its answer gets the same again and changes nothing.
     *
     * @throws NotDoneException when the note cannot be read
     */
    public Answered handle(Request request) {
        Optional<Answered> earlier = notes.read().answerTo(request.id());
        if (earlier.isPresent()) {
            log.tell("request-repeated", request.id(), "");
            return earlier.get();
        }
        Answered answer = new Answered(request.id(), reasonAgainst(request));
        remember(answer);
        return answer;
    }

    /** Empty when it is done. */
    private String reasonAgainst(Request request) {
        try {
            answer(request);
            return "";
        } catch (NotDoneException e) {
            return e.reason();
        }
    }

    private void answer(Request request) {
        if (request.kind() == Request.Kind.DELETE) {
            // The groups stay with their key and retention: they hold citizens' numbers for a week.
            settings.giveBack();
            return;
        }
        Wishes wishes = Wishes.of(request.properties());
        if (request.kind() == Request.Kind.CREATE) {
            // Later the filters are there; and a rollback must not fail for what others did meanwhile.
            groups.findRoomForOurFilter(wishes.groups());
        }
        groups.prepare(wishes.groups(), wishes.manage());
        if (wishes.manage()) {
            settings.manage(wishes.settings());
        } else {
            settings.giveBack();
        }
    }

    /** Not worth failing for: without it a request that is delivered again is only done again. */
    private void remember(Answered answer) {
        try {
            notes.write(notes.read().answering(answer));
        } catch (NoteChangedException e) {
            log.tell("answer-not-remembered", answer.requestId(), "another invocation wrote the note");
        } catch (NotDoneException e) {
            log.tell("answer-not-remembered", answer.requestId(), e.reason());
        }
    }
}
