/** What a text is billed as. */
@NullMarked
package org.ishaar.bench.parts;

import org.jspecify.annotations.NullMarked;
