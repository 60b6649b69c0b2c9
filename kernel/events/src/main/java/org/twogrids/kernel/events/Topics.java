package org.twogrids.kernel.events;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Every topic of the system.
public final class Topics {

    public static final Topic DIRECTORY =
            new Topic("grid.directory.v1", 1, true, Duration.ofDays(30));
    public static final Topic CASES = new Topic("case.events.v1", 12, false, Duration.ofDays(30));
    public static final Topic ALERTS = new Topic("alert.events.v1", 12, false, Duration.ofDays(30));
    public static final Topic STAFFING =
            new Topic("grid.staffing.v1", 1, false, Duration.ofDays(30));
    public static final Topic AUDIT_HEADS =
            new Topic("audit.heads.v1", 1, false, Duration.ofDays(1100));

    /// The topics and the dead-letter topic of each, for the deployment to declare.
    public static final List<Topic> ALL =
            Stream.of(DIRECTORY, CASES, ALERTS, STAFFING, AUDIT_HEADS)
                    .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
                    .toList();

    private Topics() {}
}
