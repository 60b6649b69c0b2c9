package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Duty;
import org.twogrids.kernel.events.DirectoryEvent.Link;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Mentorship;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Rota;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.DirectoryEvent.Yard;
import org.twogrids.kernel.events.Role;

/// The whole directory at one position, immutable, in memory. Every question takes the instant it
/// is asked for: things end, they are never deleted.
public final class DirectoryView {

    /// Days and shifts are local time of the areas.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static final DirectoryView EMPTY =
            new DirectoryView(Map.of(), 0, new Boundaries(List.of()));

    private final Map<String, DirectoryEvent> entities;
    private final long position;
    private final Boundaries boundaries;
    private final Map<String, Area> areas;
    private final People people;
    private final Map<String, List<Posting>> postingsByArea;
    private final Map<UUID, List<Posting>> postingsByMember;
    private final Teams teams;
    private final Roster roster;
    private final Map<String, List<Link>> linksByGrid;
    private final Map<String, List<Link>> linksByPoliceGrid;

    private DirectoryView(
            Map<String, DirectoryEvent> entities, long position, Boundaries boundaries) {
        this.entities = entities;
        this.position = position;
        this.boundaries = boundaries;
        this.areas = all(Area.class).collect(Collectors.toMap(Area::code, Function.identity()));
        this.people = new People(only(entities, Member.class), only(entities, Mentorship.class));
        this.postingsByArea = all(Posting.class).collect(groupingBy(Posting::area));
        this.postingsByMember = all(Posting.class).collect(groupingBy(Posting::member));
        this.teams = new Teams(only(entities, Team.class), only(entities, Yard.class));
        this.roster = new Roster(only(entities, Duty.class), only(entities, Rota.class));
        this.linksByGrid = all(Link.class).collect(groupingBy(Link::grid));
        this.linksByPoliceGrid = all(Link.class).collect(groupingBy(Link::policeGrid));
    }

    /// The picture of given records, for whoever asks "what if" and for tests.
    public static DirectoryView of(Collection<? extends DirectoryEvent> records) {
        return EMPTY.with(records, 1);
    }

    DirectoryView with(Collection<? extends DirectoryEvent> records, long newPosition) {
        Map<String, DirectoryEvent> all = new HashMap<>(entities);
        records.forEach(record -> all.put(record.key(), record));
        boolean redrawn = records.stream().anyMatch(Area.class::isInstance);
        return new DirectoryView(
                all, newPosition, redrawn ? new Boundaries(only(all, Area.class)) : boundaries);
    }

    /// Grows with each change: what a decision was based on.
    public long position() {
        return position;
    }

    public Place locate(double lon, double lat, Instant at) {
        return boundaries.locate(lon, lat, at);
    }

    public Stream<Area> areas() {
        return areas.values().stream();
    }

    public Optional<AreaKind> kind(String code) {
        return Optional.ofNullable(areas.get(code)).map(Area::kind);
    }

    public Optional<Area.Period> area(String code, Instant at) {
        return Optional.ofNullable(areas.get(code)).flatMap(area -> period(area, at));
    }

    /// The areas of this instant as they are drawn then: equal as long as nothing was redrawn.
    public Map<String, Area.Period> areasInForce(Instant at) {
        Map<String, Area.Period> drawn = new HashMap<>();
        areas.forEach(
                (code, area) -> period(area, at).ifPresent(period -> drawn.put(code, period)));
        return drawn;
    }

    /// The latest name, also of what has ended; the code itself where it is unknown.
    public String areaName(String code) {
        Area area = areas.get(code);
        return area == null ? code : area.history().getLast().name();
    }

    /// The area and all above it, nearest first; empty where it is not in force.
    public List<String> path(String code, Instant at) {
        List<String> path = new ArrayList<>();
        var next = Optional.of(code);
        while (next.isPresent() && !path.contains(next.get())) {
            var period = area(next.get(), at);
            if (period.isPresent()) {
                path.add(next.get());
            }
            next = period.map(Area.Period::parent);
        }
        return path;
    }

    /// The first area of the kind on the way up from `code`, itself included.
    public Optional<String> above(String code, AreaKind kind, Instant at) {
        return path(code, at).stream()
                .filter(area -> kind(area).equals(Optional.of(kind)))
                .findFirst();
    }

    /// Of the police grids linked to a community grid the first; without a link the one in which
    /// its middle lies.
    public Optional<String> policeGridOf(String grid, Instant at) {
        return links(grid, at)
                .map(Link::policeGrid)
                .findFirst()
                .or(
                        () ->
                                area(grid, at)
                                        .flatMap(period -> Boundaries.inside(period.boundary()))
                                        .map(point -> locate(point.x, point.y, at))
                                        .flatMap(it -> Optional.ofNullable(it.policeGrid())));
    }

    /// The links of a grid or police grid: those made by hand first, then by the greatest share.
    public Stream<Link> links(String area, Instant at) {
        return Stream.of(linksByGrid, linksByPoliceGrid)
                .flatMap(links -> links.getOrDefault(area, List.of()).stream())
                .filter(link -> link.holds(at))
                .sorted(
                        comparing((Link link) -> !link.byHand())
                                .thenComparing(Link::share, reverseOrder())
                                .thenComparing(Link::policeGrid)
                                .thenComparing(Link::grid));
    }

    /// Who holds the role in the area, primary holders first.
    public List<Posting> postings(String area, Role role, Instant at) {
        return postings(area, at).filter(posting -> posting.role() == role).toList();
    }

    /// Everyone posted to the area itself, primary holders first.
    public Stream<Posting> postings(String area, Instant at) {
        return postingsByArea.getOrDefault(area, List.of()).stream()
                .filter(posting -> posting.holds(at))
                .sorted(
                        comparing((Posting posting) -> !posting.primary())
                                .thenComparing(Posting::id));
    }

    /// Everyone who is, was or will be posted to the area itself.
    public Stream<Posting> postingsEver(String area) {
        return postingsByArea.getOrDefault(area, List.of()).stream();
    }

    public List<Posting> postingsOf(UUID member, Instant at) {
        return postingsByMember.getOrDefault(member, List.of()).stream()
                .filter(posting -> posting.holds(at))
                .toList();
    }

    public Stream<Member> members() {
        return people.all();
    }

    /// The member of the login; of a duplicate's the one whom it turned out to be.
    public Optional<UUID> memberOf(String login) {
        return people.of(login);
    }

    /// The duplicates that turned out to be the member.
    public Set<UUID> mergedInto(UUID member) {
        return people.mergedInto(member);
    }

    /// The one whom a duplicate turned out to be; everybody else is themselves.
    public UUID survivorOf(UUID member) {
        return people.survivorOf(member);
    }

    public Optional<Member.Period> member(UUID id, Instant at) {
        return memberPeriods(id).filter(period -> period.holds(at)).findFirst();
    }

    /// Every time in which the member belongs to the directory.
    public Stream<Member.Period> memberPeriods(UUID id) {
        return people.periods(id);
    }

    /// The work contacts as they came, sealed.
    public Optional<String> contacts(UUID member) {
        return people.contacts(member);
    }

    /// The latest name, also of who has left.
    public String memberName(UUID id) {
        return people.name(id);
    }

    /// The pairs that the member is a part of.
    public Stream<Mentorship> mentorships(UUID member, Instant at) {
        return people.mentorships(member, at);
    }

    public Optional<UUID> mentorOf(UUID apprentice, Instant at) {
        return people.mentorOf(apprentice, at);
    }

    public Optional<Team.Period> team(UUID id, Instant at) {
        return teams.team(id, at);
    }

    /// Where the team sits; empty where it has no yard or the yard is closed.
    public Optional<Yard.Period> yardOf(UUID team, Instant at) {
        return teams.yard(team, at);
    }

    public String teamName(UUID id) {
        return teams.name(id);
    }

    public Stream<DirectoryEvent.OutsideUnit> outsideUnits() {
        return all(DirectoryEvent.OutsideUnit.class);
    }

    /// Teams that cover one of the areas, in force, by id.
    public List<UUID> teamsOver(Collection<String> path, Instant at) {
        return teams.over(path, at).toList();
    }

    public List<UUID> teamsOf(UUID member, Instant at) {
        return teams.of(member, at).toList();
    }

    /// The member's patterns of duty that hold then or later.
    public List<Duty> dutyOf(UUID member, Instant at) {
        return roster.of(member, at);
    }

    /// Every weekly pattern of duty.
    public Stream<Duty> duty() {
        return all(Duty.class);
    }

    /// Every rota, with its shifts as far as they are worked out.
    public Stream<Rota> rotas() {
        return all(Rota.class);
    }

    /// Whether the roster has the member on duty. Who is on no roster is always taken to be.
    public boolean onDuty(UUID member, Instant at) {
        return roster.onDuty(member, at);
    }

    /// Who is on duty in the role for the area itself, by id.
    public List<UUID> onDuty(String area, Role role, Instant at) {
        return roster.onDuty(area, role, at);
    }

    private Optional<Area.Period> period(Area area, Instant at) {
        return area.history().stream().filter(period -> period.holds(at)).findFirst();
    }

    private <T extends DirectoryEvent> Stream<T> all(Class<T> type) {
        return only(entities, type).stream();
    }

    private static <T extends DirectoryEvent> List<T> only(
            Map<String, DirectoryEvent> entities, Class<T> type) {
        return entities.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
