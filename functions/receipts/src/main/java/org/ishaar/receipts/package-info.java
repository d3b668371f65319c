/** The Lambda entry points that learn what became of a text: the delivery logs, their replay, and the orphans. */
@NullMarked
package org.ishaar.receipts;

import org.jspecify.annotations.NullMarked;
