package org.twogrids.grid.areas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Act;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.publishing.Deed;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// Areas are divided, joined, redrawn and retired; what rests on them follows in the same change.
@ApplicationScoped
class AreaDesk {

    private final Areas areas;
    private final CoverageCheck coverage;
    private final Redrawing redrawing;
    private final Succession succession;
    private final Estate estate;
    private final DoorHandover doors;
    private final Announcements announcements;
    private final Clock clock;

    AreaDesk(
            Areas areas,
            CoverageCheck coverage,
            Redrawing redrawing,
            Succession succession,
            Estate estate,
            DoorHandover doors,
            Announcements announcements,
            Clock clock) {
        this.areas = areas;
        this.coverage = coverage;
        this.redrawing = redrawing;
        this.succession = succession;
        this.estate = estate;
        this.doors = doors;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    Outcome split(Seen area, List<Part> parts, Order order) {
        return carryOut(
                Act.SPLIT,
                List.of(area),
                parts,
                order,
                (ground, at, now) -> ground.split(area.code(), parts, at, now));
    }

    @Transactional
    Outcome merge(List<Seen> merged, Part into, Order order) {
        List<String> codes = merged.stream().map(Seen::code).toList();
        return carryOut(
                Act.MERGED,
                merged,
                List.of(into),
                order,
                (ground, at, now) -> ground.merge(codes, into, at, now));
    }

    @Transactional
    Outcome redraw(List<Seen> drawn, List<Part> parts, Order order) {
        return carryOut(
                Act.REDRAWN,
                drawn,
                parts,
                order,
                (ground, at, now) -> ground.redraw(parts, at, now));
    }

    @Transactional
    Outcome retire(Seen area, Order order) {
        return carryOut(
                Act.RETIRED,
                List.of(area),
                List.of(),
                order,
                (ground, at, now) -> ground.retire(area.code(), at, now));
    }

    private Outcome carryOut(
            Act act, List<Seen> seen, List<Part> parts, Order order, Command command) {
        announcements.begin();
        Instant now = History.now(clock);
        Instant at = order.from(now);
        AreaTree tree = areas.tree();
        AreaKind kind =
                tree.kind(seen.getFirst().code)
                        .orElseThrow(() -> new UnknownArea(seen.getFirst().code));
        Map<String, Area> known = known(kind, seen, parts);
        seen.forEach(each -> requireSeen(each, known, tree, order.scope, at.isBefore(now)));
        parts.forEach(part -> requireFitting(part, kind, known, tree));
        Map<String, Instant> endedBefore = DoorHandover.ends(known.values());
        Set<Ground.Turn> turned = command.on(new Ground(kind, known.values()), at, now);
        turned.stream()
                .map(Ground.Turn::area)
                .filter(area -> !areas.isPersistent(area))
                .forEach(areas::persist);
        turned.forEach(turn -> tree.add(turn.area().node()));
        requireScope(turned, tree, order.scope);
        Set<String> ended = ended(turned, at);
        ended.forEach(code -> requireNothingBelow(code, at, tree));
        var moved =
                succession.settle(
                        new Succession.Ending(
                                ended, at, now, order.moves, order.reason, order.scope));
        var passedOn =
                estate.pass(
                        kind,
                        new Inheritance.Bequest(
                                ended, order.heirs, at, now, order.reason, tree, order.scope));
        var linked = relinked(kind, turned, now);
        @Nullable String into = act == Act.MERGED ? parts.getFirst().code() : null;
        DoorHandover.Outcome fronts =
                doors.settle(ended, endedBefore, into, at, now, order.scope.login());
        List<DirectoryEvent.Area> records = areas.records(fronts.changed(turned, now));
        List<DirectoryEvent> all = new ArrayList<>(records);
        all.addAll(moved);
        all.addAll(passedOn);
        all.addAll(linked);
        announcements.publish(Deed.of(order.scope.login(), now, act, order.reason), all);
        return new Outcome(
                at,
                known.values().stream()
                        .filter(area -> seen.getFirst().code.equals(area.code()))
                        .mapToLong(Area::version)
                        .sum(),
                records,
                ended,
                moved,
                linked.stream()
                        .filter(DirectoryEvent.Link.class::isInstance)
                        .map(DirectoryEvent.Link.class::cast)
                        .toList(),
                passedOn.stream().map(DirectoryEvent::key).collect(toSet()),
                fronts.left(),
                coverage.findings(divided(kind, records), at));
    }

    /// What the change names, and what of the kind it could bring one of those to lie over.
    private Map<String, Area> known(AreaKind kind, List<Seen> seen, List<Part> parts) {
        Set<String> codes = new TreeSet<>();
        seen.forEach(each -> codes.add(each.code));
        if (Sheet.isFlat(kind)) {
            parts.forEach(part -> codes.add(part.code()));
            List<String> drawn =
                    parts.stream().flatMap(part -> Stream.ofNullable(part.boundary())).toList();
            codes.addAll(areas.near(codes, drawn, kind));
        }
        Map<String, Area> known = new TreeMap<>();
        areas.of(codes).stream()
                .filter(area -> !Sheet.isFlat(kind) || area.kind() == kind)
                .forEach(area -> known.put(area.code(), area));
        return known;
    }

    private static void requireSeen(
            Seen seen, Map<String, Area> known, AreaTree tree, Scope scope, boolean datesBack) {
        Area area = known.get(seen.code);
        if (area == null) {
            throw tree.kind(seen.code).isEmpty()
                    ? new Rejection(seen.field, "unknown-area", seen.code)
                    : new Rejection(seen.field, "other-kind", seen.code);
        }
        List<String> path = tree.path(seen.code);
        if (!scope.covers(path)) {
            throw new NotPermitted();
        }
        Preconditions.requireMatch(seen.version, area.version());
        if (datesBack && !scope.isAbove(path)) {
            throw Rejection.forbidden("at", "backdating-area");
        }
    }

    /// A code is for life: what begins has one that never was.
    private static void requireFitting(
            Part part, AreaKind kind, Map<String, Area> known, AreaTree tree) {
        if (!known.containsKey(part.code()) && tree.kind(part.code()).isPresent()) {
            throw Rejection.conflict(part.field("code"), "code-used", part.code());
        }
        if (part.dedicated() != null && kind != AreaKind.GRID) {
            throw new Rejection(part.field("type"), "not-of-this-kind");
        }
    }

    /// What begins may lie below another area than what it was a part of.
    private static void requireScope(Set<Ground.Turn> turned, AreaTree tree, Scope scope) {
        for (Ground.Turn turn : turned) {
            if (!scope.covers(tree.path(turn.area().code()))) {
                throw new NotPermitted();
            }
        }
    }

    private static void requireNothingBelow(String code, Instant at, AreaTree tree) {
        tree.below(code, at)
                .ifPresent(
                        below -> {
                            throw Rejection.conflict("at", "areas-below", below);
                        });
    }

    private static Set<String> ended(Set<Ground.Turn> turned, Instant at) {
        return turned.stream()
                .map(Ground.Turn::area)
                .filter(area -> at.equals(area.history().lastEntry().getValue().to()))
                .map(Area::code)
                .collect(toSet());
    }

    private List<? extends DirectoryEvent> relinked(
            AreaKind kind, Set<Ground.Turn> turned, Instant now) {
        if (!Sheet.isFlat(kind) || turned.isEmpty()) {
            return List.of();
        }
        return redrawing.follow(
                turned.stream()
                        .collect(
                                groupingBy(
                                        Ground.Turn::from,
                                        TreeMap::new,
                                        mapping(turn -> turn.area().code(), toSet()))),
                now);
    }

    /// The areas whose ground these share among them.
    private static Set<String> divided(AreaKind kind, List<DirectoryEvent.Area> records) {
        return records.stream()
                .flatMap(
                        area ->
                                Sheet.isFlat(kind)
                                        ? Stream.ofNullable(area.history().getLast().parent())
                                        : Stream.of(area.code()))
                .collect(toCollection(TreeSet::new));
    }

    @FunctionalInterface
    private interface Command {
        Set<Ground.Turn> on(Ground ground, Instant at, Instant now);
    }

    /// An area that somebody changes.
    ///
    /// @param field where in the request it stands
    /// @param version as in `If-Match`
    record Seen(String field, String code, @Nullable String version) {}

    /// @param at null for now
    /// @param heirs where teams and duty of what ends go on; empty where nobody says so
    record Order(
            @Nullable Instant at,
            String reason,
            Scope scope,
            List<Succession.Move> moves,
            List<String> heirs) {

        private static final long DAYS_AHEAD = 7_300;

        Instant from(Instant now) {
            if (at == null) {
                return now;
            }
            Instant last = now.plus(DAYS_AHEAD, ChronoUnit.DAYS);
            if (at.isAfter(last)) {
                throw new Rejection("at", "too-far-ahead", History.day(last));
            }
            return at.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
