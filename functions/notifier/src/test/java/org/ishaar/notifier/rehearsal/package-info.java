@NullMarked
package org.ishaar.notifier.rehearsal;

import org.jspecify.annotations.NullMarked;
