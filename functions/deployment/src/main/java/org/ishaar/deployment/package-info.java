/** The Lambda entry point behind a custom resource: what SNS keeps for a whole account and region. */
@NullMarked
package org.ishaar.deployment;

import org.jspecify.annotations.NullMarked;
