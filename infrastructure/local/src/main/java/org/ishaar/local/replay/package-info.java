/** Failed batches put through their function again. */
@NullMarked
package org.ishaar.local.replay;

import org.jspecify.annotations.NullMarked;
