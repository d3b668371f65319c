/** What runs once before Lambda takes a snapshot, so that the first text after it has been restored waits for nothing. */
@NullMarked
package org.ishaar.notifier.rehearsal;

import org.jspecify.annotations.NullMarked;
