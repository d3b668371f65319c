/** Recognise: a phone number's keyed hash, and its key from KMS. */
@NullMarked
package org.ishaar.ledger.number;

import org.jspecify.annotations.NullMarked;
