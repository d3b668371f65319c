/** Send: SNS, its attributes, the countries' routes. */
@NullMarked
package org.ishaar.notifier.sms;

import org.jspecify.annotations.NullMarked;
