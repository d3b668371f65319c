/** Tell: one JSON line an event, metrics in CloudWatch's embedded metric format; nothing personal. */
@NullMarked
package org.ishaar.notifier.journal;

import org.jspecify.annotations.NullMarked;
