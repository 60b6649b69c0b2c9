package org.twogrids.grid.members;

import java.util.List;
import org.twogrids.kernel.events.DirectoryEvent;

/// What binds members in one feature: offices, seats, pairs, duty.
public interface MemberTies {

    /// Ends whatever the member still holds. Where there is an heir, the heir holds it from that
    /// very instant on, unless they hold the like already. Called inside the transaction of the
    /// change, after its beginning.
    ///
    /// @return the records of what changed
    List<? extends DirectoryEvent> part(Parting parting);
}
