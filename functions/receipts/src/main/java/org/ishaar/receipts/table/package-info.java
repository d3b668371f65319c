/** Hold: the brake in the notifications table, set when the account's quota is used up. */
@NullMarked
package org.ishaar.receipts.table;

import org.jspecify.annotations.NullMarked;
