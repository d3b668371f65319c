/** The two tables, read and never written. */
@NullMarked
package org.ishaar.statusapi.table;

import org.jspecify.annotations.NullMarked;
