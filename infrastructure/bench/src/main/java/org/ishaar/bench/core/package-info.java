/** The core alone: from a stream record to the text and what the ledger is told, without a network. */
@NullMarked
package org.ishaar.bench.core;

import org.jspecify.annotations.NullMarked;
