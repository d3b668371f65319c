@NullMarked
package org.ishaar.bench.year;

import org.jspecify.annotations.NullMarked;
