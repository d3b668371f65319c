/** From a process's start to its first answer. */
@NullMarked
package org.ishaar.bench.cold;

import org.jspecify.annotations.NullMarked;
