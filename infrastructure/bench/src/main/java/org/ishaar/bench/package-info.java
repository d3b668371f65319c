/** What it costs to tell one citizen one thing, and how soon; measured beside what others would write. */
@NullMarked
package org.ishaar.bench;

import org.jspecify.annotations.NullMarked;
