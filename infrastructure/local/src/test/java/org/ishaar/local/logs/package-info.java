/** The delivery logs as files, as the real SDK sees them, and as a handler gets them. */
@NullMarked
package org.ishaar.local.logs;

import org.jspecify.annotations.NullMarked;
