/** Reads template.yaml, so that the laptop runs what the cloud runs. */
@NullMarked
package org.ishaar.local.template;

import org.jspecify.annotations.NullMarked;
