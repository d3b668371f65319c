/** The simulated phones: how they answer, what reached them, who opted out, and the log on disk that proves it. */
@NullMarked
package org.ishaar.local.phone;

import org.jspecify.annotations.NullMarked;
