/** Where the integration suite runs: on this process's own services, or on an emulator that others wrote. */
@NullMarked
package org.ishaar.local.cloud;

import org.jspecify.annotations.NullMarked;
