/** The request as the API sees it, the reply, and every error in one table. */
@NullMarked
package org.ishaar.statusapi.http;

import org.jspecify.annotations.NullMarked;
