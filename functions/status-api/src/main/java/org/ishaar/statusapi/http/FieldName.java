package org.ishaar.statusapi.http;

import java.util.regex.Pattern;

/** A caller's own field name, repeated to the caller only where it looks like one. */
public final class FieldName {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]{1,32}");

    private FieldName() {}

    public static String shown(String given, String otherwise) {
        return PLAIN.matcher(given).matches() ? given : otherwise;
    }
}
