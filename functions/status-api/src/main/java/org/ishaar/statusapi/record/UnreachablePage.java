package org.ishaar.statusapi.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the index; {@code last} is where the next one starts, null when there is none. */
public record UnreachablePage(
        List<UnreachableKey> keys, @Nullable UnreachableKey last) {}
