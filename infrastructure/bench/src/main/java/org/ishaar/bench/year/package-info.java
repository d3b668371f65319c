/** A year's changes in one day: how the real core, paced as it is deployed, gets through them, and what that costs. */
@NullMarked
package org.ishaar.bench.year;

import org.jspecify.annotations.NullMarked;
