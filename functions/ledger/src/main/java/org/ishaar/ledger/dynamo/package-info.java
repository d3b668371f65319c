/** Claim, settle: the entries as items of the notifications table. */
@NullMarked
package org.ishaar.ledger.dynamo;

import org.jspecify.annotations.NullMarked;
