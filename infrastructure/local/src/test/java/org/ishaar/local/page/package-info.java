@NullMarked
package org.ishaar.local.page;

import org.jspecify.annotations.NullMarked;
