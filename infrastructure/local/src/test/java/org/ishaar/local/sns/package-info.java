/** The simulated SNS as the real SDK and plain HTTP see it. */
@NullMarked
package org.ishaar.local.sns;

import org.jspecify.annotations.NullMarked;
