/** Decides what to set, what to note first and what to give back; plain Java, knows no AWS type. */
@NullMarked
package org.ishaar.deployment.decision;

import org.jspecify.annotations.NullMarked;
