/** The whole system on one laptop: real handlers, DynamoDB Local, phones that show the texts. */
@NullMarked
package org.ishaar.local;

import org.jspecify.annotations.NullMarked;
