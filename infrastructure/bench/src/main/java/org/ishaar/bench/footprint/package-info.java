/** What the deployed jars and the local runner take. */
@NullMarked
package org.ishaar.bench.footprint;

import org.jspecify.annotations.NullMarked;
