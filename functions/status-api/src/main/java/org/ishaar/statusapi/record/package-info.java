/** What is read: complaints, and the ledger's entries about their changes. Knows no cloud. */
@NullMarked
package org.ishaar.statusapi.record;

import org.jspecify.annotations.NullMarked;
