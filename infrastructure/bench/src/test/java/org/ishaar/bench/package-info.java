@NullMarked
package org.ishaar.bench;

import org.jspecify.annotations.NullMarked;
