package org.ishaar.deployment.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of the account from one deployment to the next.
 *
 * @param revision grows with each writing; 0 where nothing was ever written
 * @param kept by SNS's name of the setting; only those that are managed
 * @param answered the latest requests, oldest first
 */
public record Note(long revision, Map<String, Kept> kept, List<Answered> answered) {

    public static final Note NONE = new Note(0, Map.of(), List.of());

    /** Lambda gives up delivering a request long before so many later ones came. */
    private static final int MOST_ANSWERED = 20;

    public Note {
        kept = Map.copyOf(kept);
        answered = List.copyOf(answered);
    }

    Optional<Answered> answerTo(String requestId) {
        return answered.stream()
                .filter(answer -> answer.requestId().equals(requestId))
                .findFirst();
    }

    Note keeping(Map<String, Kept> now) {
        return new Note(revision, now, answered);
    }

    Note answering(Answered answer) {
        List<Answered> all = new ArrayList<>(answered);
        all.add(answer);
        return new Note(revision, kept, all.subList(Math.max(0, all.size() - MOST_ANSWERED), all.size()));
    }
}
