/** Lambda on the laptop: real handlers, called as the stream's event source mapping and the scheduler call them. */
@NullMarked
package org.ishaar.local.lambda;

import org.jspecify.annotations.NullMarked;
