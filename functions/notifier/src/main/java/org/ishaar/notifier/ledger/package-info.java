/** Claim and settle: the notifications table, the complaints table and the brake, by DynamoDB. */
@NullMarked
package org.ishaar.notifier.ledger;

import org.jspecify.annotations.NullMarked;
