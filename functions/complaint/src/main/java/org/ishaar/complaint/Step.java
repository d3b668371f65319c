package org.ishaar.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an entry's history: the state it took, why, and when. */
public record Step(State state, @Nullable Reason reason, Instant at) {}
