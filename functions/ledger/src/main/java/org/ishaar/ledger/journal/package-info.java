/** Tell: one JSON line an event, metrics in CloudWatch's embedded metric format; nothing personal. */
@NullMarked
package org.ishaar.ledger.journal;

import org.jspecify.annotations.NullMarked;
