package org.twogrids.cases.residents;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.Role;

/// What is public of grids (GB/T 34300): their names, who works there, and the phone of the office.
@ApplicationScoped
class GridContacts {

    private final Directory directory;
    private final Clock clock;

    GridContacts(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// @param path the grid and all above it, nearest first; from wherever it is known
    Contact of(List<String> path) {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        Optional<String> grid =
                path.stream()
                        .filter(area -> view.kind(area).equals(Optional.of(AreaKind.GRID)))
                        .findFirst();
        return new Contact(
                path.stream().findFirst().map(view::areaName).orElse(null),
                grid.stream()
                        .flatMap(
                                code ->
                                        Stream.of(
                                                        Role.GRID_WORKER,
                                                        Role.PART_TIME_GRID_WORKER,
                                                        Role.GRID_HEAD)
                                                .flatMap(
                                                        role ->
                                                                view
                                                                        .postings(code, role, now)
                                                                        .stream()))
                        .findFirst()
                        .map(posting -> view.memberName(posting.member()))
                        .orElse(null),
                path.stream()
                        .flatMap(area -> view.area(area, now).stream())
                        .flatMap(period -> Stream.ofNullable(period.dutyPhone()))
                        .findFirst()
                        .orElse(null));
    }

    /// The area and all above it; empty where no grid or community of that code is in force.
    List<String> path(String area) {
        DirectoryView view = directory.view();
        return view.kind(area)
                .filter(kind -> kind == AreaKind.GRID || kind == AreaKind.COMMUNITY)
                .map(kind -> view.path(area, clock.instant()))
                .orElse(List.of());
    }

    /// Of which somebody without a poster may choose one.
    List<Area> communities() {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        return view.areas()
                .filter(area -> area.kind() == AreaKind.COMMUNITY)
                .flatMap(
                        area ->
                                view.area(area.code(), now).stream()
                                        .map(it -> new Area(area.code(), it.name())))
                .sorted(comparing(Area::code))
                .toList();
    }

    record Area(String code, String name) {}

    /// @param worker null where nobody works in the grid, or no grid is known
    record Contact(@Nullable String area, @Nullable String worker, @Nullable String phone) {}
}
