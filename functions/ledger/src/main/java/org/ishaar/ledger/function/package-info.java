/** What a function that writes entries runs on: its environment variables, and threads for many complaints at once. */
@NullMarked
package org.ishaar.ledger.function;

import org.jspecify.annotations.NullMarked;
