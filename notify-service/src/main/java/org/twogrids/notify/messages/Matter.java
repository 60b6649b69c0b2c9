package org.twogrids.notify.messages;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.alerts.Glimpse;
import org.twogrids.notify.alerts.Vacancy;
import org.twogrids.notify.policy.Kind;

/// All that a message can tell. What is not here cannot get into one: no name, number, address or
/// story of anybody.
///
/// @param number of the case; empty where it is about a post
/// @param where name of the grid; empty where none is known
/// @param link with which the recipient takes note; empty where there is none
/// @param deadline of the case that it is about; empty where it is about the case itself, or a post
/// @param vacancy the post that is or will be empty; empty where it is about a case
public record Matter(
        Kind kind,
        String number,
        Risk risk,
        boolean restricted,
        String where,
        Instant by,
        Optional<String> link,
        Optional<Vacancy> vacancy,
        Optional<Deadline> deadline) {

    public static Matter of(Alert alert, DirectoryView directory, Optional<String> link) {
        Glimpse about = alert.about();
        String grid = about.grid();
        return new Matter(
                alert.kind(),
                Objects.requireNonNullElse(about.number(), ""),
                about.risk(),
                about.restricted(),
                grid == null ? "" : directory.areaName(grid),
                alert.acknowledgeBy(),
                link,
                Optional.ofNullable(alert.vacancy()),
                Optional.ofNullable(alert.deadline()));
    }
}
