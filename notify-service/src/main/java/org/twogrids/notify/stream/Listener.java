package org.twogrids.notify.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;

/// Who listens, and until when the token says so.
record Listener(UUID member, String login, Instant tokenEnds) {

    boolean mayListen(DirectoryView directory, Instant now) {
        return now.isBefore(tokenEnds)
                && directory.memberOf(login).equals(Optional.of(member))
                && directory.member(member, now).isPresent();
    }
}
