/** The page of the local runner: what passes by, kept for a while and shown live, and a few things to try. */
@NullMarked
package org.ishaar.local.page;

import org.jspecify.annotations.NullMarked;
