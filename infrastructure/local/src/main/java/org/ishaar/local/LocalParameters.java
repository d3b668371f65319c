package org.ishaar.local;

import java.util.HashMap;
import java.util.Map;

/** Deploy parameters whose default is meant for an account on AWS, not for a laptop. */
final class LocalParameters {

    /** Every receipt on this machine is of a text of ours. */
    private static final Map<String, String> DEFAULTS = Map.of("AdoptReceipts", "true");

    private LocalParameters() {}

    /** The given ones, over this machine's defaults. */
    static Map<String, String> under(Map<String, String> given) {
        Map<String, String> parameters = new HashMap<>(DEFAULTS);
        parameters.putAll(given);
        return parameters;
    }
}
