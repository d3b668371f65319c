/** The HTTP API for other institutions: one handler behind API Gateway. */
@NullMarked
package org.ishaar.statusapi;

import org.jspecify.annotations.NullMarked;
