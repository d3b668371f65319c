package org.ishaar.statusapi.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back to the caller; header names are in lower case. */
public record Reply(
        int status, Map<String, String> headers, @Nullable String body) {}
