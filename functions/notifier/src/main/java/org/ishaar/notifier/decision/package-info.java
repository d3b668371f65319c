/** Decide: who gets which text and when, in plain Java; owns the ports to the ledger, the complaints and SNS. */
@NullMarked
package org.ishaar.notifier.decision;

import org.jspecify.annotations.NullMarked;
