/** Lambda as far as a function notices it: its runtime API, its Java runtime, its flags and its files. */
@NullMarked
package org.ishaar.bench.lambda;

import org.jspecify.annotations.NullMarked;
