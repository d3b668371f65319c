/** The status API on the laptop: what API Gateway does with a call, from the token's check to the answer. */
@NullMarked
package org.ishaar.local.api;

import org.jspecify.annotations.NullMarked;
