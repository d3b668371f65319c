/** The sending core under a seeded adversary: simulated time, ledger, SNS and phones, and what must hold of them. */
@NullMarked
package org.ishaar.simulation;

import org.jspecify.annotations.NullMarked;
