@NullMarked
package org.ishaar.bench.cold;

import org.jspecify.annotations.NullMarked;
