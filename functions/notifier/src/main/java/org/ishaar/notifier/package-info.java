/** The Lambda entry points that send: the table's stream and what is due again. */
@NullMarked
package org.ishaar.notifier;

import org.jspecify.annotations.NullMarked;
