/** One text that arrives and one that does not, through a deployment: does the whole path work. */
@NullMarked
package org.ishaar.local.smoke;

import org.jspecify.annotations.NullMarked;
