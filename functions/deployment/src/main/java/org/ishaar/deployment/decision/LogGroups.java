package org.ishaar.deployment.decision;

import java.util.List;
import java.util.Optional;

/** CloudWatch Logs. Every call throws {@link NotDoneException} when it is refused or CloudWatch Logs cannot be reached. */
public interface LogGroups {

    Optional<LogGroup> find(String name);

    /** False when somebody made it in between: SNS does, at the first text. */
    boolean create(String name, String key);

    void encrypt(String name, String key);

    void keepFor(String name, int days);

    /** The names of its subscription filters; none where there is no such group. */
    List<String> filters(String name);
}
