@NullMarked
package org.ishaar.bench.stub;

import org.jspecify.annotations.NullMarked;
