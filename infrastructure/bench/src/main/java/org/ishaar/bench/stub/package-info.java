/** AWS as far as a text needs it: answers on the loopback address after a fixed time, and counts what it is asked. */
@NullMarked
package org.ishaar.bench.stub;

import org.jspecify.annotations.NullMarked;
