/** The domain: complaints, their statuses, the texts that tell of them. No AWS type, no logging. */
@NullMarked
package org.ishaar.complaint;

import org.jspecify.annotations.NullMarked;
