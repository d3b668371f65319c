/** The five operations, one class each. */
@NullMarked
package org.ishaar.statusapi.operation;

import org.jspecify.annotations.NullMarked;
