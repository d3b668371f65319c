package org.ishaar.deployment.decision;

import java.util.Map;

/**
 * What CloudFormation asks for.
 *
 * @param id the same when it is delivered again
 * @param properties of the resource; not read on {@link Kind#DELETE}, where they may be those of a creation that failed
 */
public record Request(String id, Kind kind, Map<String, Object> properties) {

    /** What is to become of the resource; a rollback is an update with the properties of before, or a deletion. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE
    }
}
