/** What a year costs, from inputs that anybody may change. */
@NullMarked
package org.ishaar.local.costs;

import org.jspecify.annotations.NullMarked;
