/** How many texts may go out, and how fast: permits, the day's ceilings, repeats. */
@NullMarked
package org.ishaar.notifier.decision.bounds;

import org.jspecify.annotations.NullMarked;
