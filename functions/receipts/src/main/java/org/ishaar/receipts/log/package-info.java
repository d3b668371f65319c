/** Read: delivery logs as CloudWatch Logs hands them over. A phone number goes no further than to its hash. */
@NullMarked
package org.ishaar.receipts.log;

import org.jspecify.annotations.NullMarked;
