/** Compare: every night, each complaint's last change with the ledger. Plain Java; owns the ports to the tables. */
@NullMarked
package org.ishaar.notifier.audit;

import org.jspecify.annotations.NullMarked;
