/** Read: stream records to updates of a complaint. */
@NullMarked
package org.ishaar.notifier.stream;

import org.jspecify.annotations.NullMarked;
