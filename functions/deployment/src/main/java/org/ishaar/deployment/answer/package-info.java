/** The answer that CloudFormation waits for. */
@NullMarked
package org.ishaar.deployment.answer;

import org.jspecify.annotations.NullMarked;
