/** The books: one entry a change, and the journal of what happened to it. Plain Java; the folders below are adapters. */
@NullMarked
package org.ishaar.ledger;

import org.jspecify.annotations.NullMarked;
