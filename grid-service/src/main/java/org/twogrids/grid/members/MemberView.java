package org.twogrids.grid.members;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;

/// A member as a change of them is answered: no way to reach them.
///
/// @param survivor who they turned out to be
/// @param merged duplicates that turned out to be them
/// @param moves what the reader may have become of them now; `INVITED` is another slip
record MemberView(
        UUID id,
        String name,
        MemberState state,
        List<String> skills,
        List<String> languages,
        @Nullable Known survivor,
        List<UUID> merged,
        List<Office> postings,
        List<MemberFact.Act> moves,
        long version) {

    record Known(UUID id, String name) {

        static Known of(DirectoryView view, UUID member) {
            return new Known(member, view.memberName(member));
        }
    }

    record Office(UUID id, String area, Role role) {}
}
