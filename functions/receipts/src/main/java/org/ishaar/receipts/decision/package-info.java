/** Decide: what a carrier's word means for an entry. Plain Java, owns the ports to everything else. */
@NullMarked
package org.ishaar.receipts.decision;

import org.jspecify.annotations.NullMarked;
