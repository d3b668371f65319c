/** What all endpoints of the runner share: loopback servers that no web page can reach, JSON read strictly. */
@NullMarked
package org.ishaar.local.http;

import org.jspecify.annotations.NullMarked;
