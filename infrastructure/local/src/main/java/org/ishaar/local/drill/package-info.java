/** The fire drill: each alarm's condition made true, and which alarms fire. */
@NullMarked
package org.ishaar.local.drill;

import org.jspecify.annotations.NullMarked;
