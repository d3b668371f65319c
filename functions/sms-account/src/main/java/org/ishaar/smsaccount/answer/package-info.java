/** The answer that CloudFormation waits for. */
@NullMarked
package org.ishaar.smsaccount.answer;

import org.jspecify.annotations.NullMarked;
