@NullMarked
package org.ishaar.bench.parts;

import org.jspecify.annotations.NullMarked;
