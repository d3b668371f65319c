package org.ishaar.local.template;

import java.util.Map;

/** What a template says of one resource. */
final class Resources {

    private Resources() {}

    static String typeOf(Object resource) {
        return String.valueOf(Values.map(resource).get("Type"));
    }

    static Map<String, Object> properties(Object resource) {
        return Values.map(Values.map(resource).get("Properties"));
    }
}
