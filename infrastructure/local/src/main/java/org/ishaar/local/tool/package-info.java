/** Small tools for texts, numbers and the ledger's states. */
@NullMarked
package org.ishaar.local.tool;

import org.jspecify.annotations.NullMarked;
