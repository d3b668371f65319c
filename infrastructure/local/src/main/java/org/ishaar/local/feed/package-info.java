/** Plays the case management system: writes complaints and their changes from a file. */
@NullMarked
package org.ishaar.local.feed;

import org.jspecify.annotations.NullMarked;
