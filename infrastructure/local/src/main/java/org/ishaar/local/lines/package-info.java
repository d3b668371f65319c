/** Files of JSON lines that survive a kill. */
@NullMarked
package org.ishaar.local.lines;

import org.jspecify.annotations.NullMarked;
