/** Warm functions: how many texts a second, how long each waits, and what a text costs in CPU and in DynamoDB. */
@NullMarked
package org.ishaar.bench.warm;

import org.jspecify.annotations.NullMarked;
