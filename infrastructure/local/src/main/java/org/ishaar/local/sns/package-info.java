/** A simulated SNS that speaks the real protocol to the real SDK and CLI, and fails when told to. */
@NullMarked
package org.ishaar.local.sns;

import org.jspecify.annotations.NullMarked;
