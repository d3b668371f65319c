/** SNS's delivery logs, the CloudWatch Logs that serve them, and the subscription that hands them to a function. */
@NullMarked
package org.ishaar.local.logs;

import org.jspecify.annotations.NullMarked;
