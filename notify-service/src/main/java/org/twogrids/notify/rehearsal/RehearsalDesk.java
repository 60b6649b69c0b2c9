package org.twogrids.notify.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.notify.rehearsal.RehearsalResource.Imagined;

/// Makes a case up as case-service would announce it.
@ApplicationScoped
class RehearsalDesk {

    /// Whoever is not named is taken from the directory: the officer of the police grid, the head
    /// of the grid or the coordinator as handler, the station's head or the coordinator as owner.
    CaseHeader header(Imagined wanted, DirectoryView view, Instant at) {
        List<String> gridPath = view.path(wanted.grid(), at);
        if (gridPath.isEmpty() || !view.kind(wanted.grid()).equals(Optional.of(AreaKind.GRID))) {
            throw new NoSuchGrid();
        }
        String policeGrid =
                wanted.policeGrid() == null
                        ? view.policeGridOf(wanted.grid(), at).orElse(null)
                        : wanted.policeGrid();
        List<String> policePath = policeGrid == null ? List.of() : view.path(policeGrid, at);
        List<String> paths = new ArrayList<>(gridPath);
        paths.addAll(policePath);
        UUID officer =
                named("officer", wanted.officer(), view, at)
                        .or(() -> holder(paths, Role.COMMUNITY_OFFICER, view, at))
                        .orElse(null);
        UUID handler =
                named("handler", wanted.handler(), view, at)
                        .or(() -> holder(paths, Role.GRID_HEAD, view, at))
                        .or(() -> holder(paths, Role.SUBDISTRICT_COORDINATOR, view, at))
                        .orElseThrow(() -> new NobodyAnswers("handler"));
        UUID owner =
                named("owner", wanted.owner(), view, at)
                        .or(() -> holder(paths, Role.STATION_HEAD, view, at))
                        .or(() -> holder(paths, Role.SUBDISTRICT_COORDINATOR, view, at))
                        .orElseThrow(() -> new NobodyAnswers("owner"));
        return new CaseHeader(
                "-",
                1,
                wanted.category(),
                wanted.risk(),
                wanted.restricted(),
                gridPath,
                policePath,
                wanted.team(),
                handler,
                owner,
                officer);
    }

    private static Optional<UUID> named(
            String field, @Nullable UUID member, DirectoryView view, Instant at) {
        if (member != null && view.member(member, at).isEmpty()) {
            throw new NobodyAnswers(field);
        }
        return Optional.ofNullable(member);
    }

    private static Optional<UUID> holder(
            List<String> paths, Role role, DirectoryView view, Instant at) {
        return paths.stream()
                .flatMap(area -> view.postings(area, role, at).stream())
                .map(Posting::member)
                .filter(member -> view.member(member, at).isPresent())
                .findFirst();
    }

    /// The areas that the case would lie in.
    static Stream<String> areas(CaseHeader header) {
        return Stream.concat(header.gridPath().stream(), header.policePath().stream());
    }

    private static final class NoSuchGrid extends InvalidField {
        NoSuchGrid() {
            super("grid", "unknown-grid");
        }
    }

    private static final class NobodyAnswers extends InvalidField {
        NobodyAnswers(String field) {
            super(field, "nobody-answers");
        }
    }
}
