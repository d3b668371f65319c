/** The straightforward handler: default clients, one record after another. */
@NullMarked
package org.ishaar.bench.tutorial;

import org.jspecify.annotations.NullMarked;
