/** Look up: the complaint's number, and the brake, by DynamoDB. */
@NullMarked
package org.ishaar.notifier.table;

import org.jspecify.annotations.NullMarked;
