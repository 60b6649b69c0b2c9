package org.twogrids.grid.members;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;

/// What somebody who goes still has. Cases are not kept here: the address lists them; within a
/// minute they go to whom routing names.
///
/// @param cases where the open cases are listed that they answer for
record OpenWork(
        List<Office> postings,
        List<Shift> duty,
        List<Seat> teams,
        List<Pair> mentorships,
        String cases) {

    static OpenWork of(DirectoryView view, UUID member, Instant at) {
        return new OpenWork(
                view.postingsOf(member, at).stream()
                        .map(each -> new Office(each.id(), each.area(), each.role()))
                        .toList(),
                view.dutyOf(member, at).stream()
                        .map(each -> new Shift(each.id(), each.area(), each.role()))
                        .toList(),
                view.teamsOf(member, at).stream()
                        .map(team -> new Seat(team, view.teamName(team)))
                        .toList(),
                view.mentorships(member, at)
                        .map(each -> new Pair(each.id(), each.mentor(), each.apprentice()))
                        .toList(),
                "/api/cases?answeredBy=" + member);
    }

    record Office(UUID id, String area, Role role) {}

    record Shift(UUID id, String area, Role role) {}

    record Seat(UUID team, String name) {}

    record Pair(UUID id, UUID mentor, UUID apprentice) {}
}
