/** The phones, their bounds and what a kill leaves of their log. */
@NullMarked
package org.ishaar.local.phone;

import org.jspecify.annotations.NullMarked;
