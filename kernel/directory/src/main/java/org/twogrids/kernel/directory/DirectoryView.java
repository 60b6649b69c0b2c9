package org.twogrids.kernel.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    public static final DirectoryView EMPTY = new DirectoryView();

    private final Records records;
    private final long position;
    private final Areas areas;
    private final Boundaries boundaries;
    private final Streets streets;
    private final People people;
    private final Offices offices;
    private final Teams teams;
    private final Roster roster;
    private final Links links;
    private final Spots spots;

    private DirectoryView() {
        this.records = Records.NONE;
        this.position = 0;
        this.areas = new Areas(Map.of());
        this.boundaries = Boundaries.NONE;
        this.streets = Streets.NONE;
        this.people = new People(Map.of(), List.of());
        this.offices = new Offices(List.of());
        this.teams = new Teams(Map.of(), Map.of());
        this.roster = new Roster(List.of(), List.of());
        this.links = new Links(List.of());
        this.spots = new Spots(areas, people, offices, teams, roster, links);
    }

    /// Each part is the one before unless a record of the kinds that it is made of has come.
    private DirectoryView(Records all, long position, DirectoryView before) {
        Records known = before.records;
        this.records = all;
        this.position = position;
        this.areas = new Areas(all.byId(Area.class));
        this.boundaries =
                all.differs(known, Area.class)
                        ? new Boundaries(all.all(Area.class), before.boundaries)
                        : before.boundaries;
        this.streets =
                all.differs(known, Area.class) ? new Streets(all.all(Area.class)) : before.streets;
        this.people =
                all.differs(known, Member.class, Mentorship.class)
                        ? new People(all.byId(Member.class), all.all(Mentorship.class))
                        : before.people;
        this.offices =
                all.differs(known, Posting.class)
                        ? new Offices(all.all(Posting.class))
                        : before.offices;
        this.teams =
                all.differs(known, Team.class, Yard.class)
                        ? new Teams(all.byId(Team.class), all.byId(Yard.class))
                        : before.teams;
        this.roster =
                all.differs(known, Duty.class, Rota.class)
                        ? new Roster(all.all(Duty.class), all.all(Rota.class))
                        : before.roster;
        this.links = all.differs(known, Link.class) ? new Links(all.all(Link.class)) : before.links;
        this.spots = before.spots.with(areas, people, offices, teams, roster, links);
    }

    /// The picture of given records, for whoever asks "what if" and for tests.
    public static DirectoryView of(Collection<? extends DirectoryEvent> records) {
        return EMPTY.with(records, 1);
    }

    DirectoryView with(Collection<? extends DirectoryEvent> fresh, long newPosition) {
        return new DirectoryView(records.with(fresh), newPosition, this);
    }

    /// Grows with each change: what a decision was based on.
    public long position() {
        return position;
    }

    /// Whether areas and members are the same as in the other.
    public boolean hasSameNames(DirectoryView other) {
        return !records.differs(other.records, Area.class, Member.class);
    }

    public Place locate(double lon, double lat, Instant at) {
        return boundaries.locate(lon, lat, at);
    }

    /// Which doors belong to which grids, drawn or not.
    public Streets streets() {
        return streets;
    }

    public Stream<Area> areas() {
        return areas.all();
    }

    public Optional<AreaKind> kind(String code) {
        return areas.kind(code);
    }

    public Optional<Area.Period> area(String code, Instant at) {
        return areas.area(code, at);
    }

    /// The areas of this instant as they are drawn then: equal as long as nothing was redrawn.
    public Map<String, Area.Period> areasInForce(Instant at) {
        return areas.inForce(at);
    }

    /// The latest name, also of what has ended; the code itself where it is unknown.
    public String areaName(String code) {
        return areas.name(code);
    }

    /// The area and all above it, nearest first; empty where it is not in force.
    public List<String> path(String code, Instant at) {
        return areas.path(code, at);
    }

    /// The area and who has to do with it.
    public Spot spot(String code, Instant at) {
        return spots.of(code, at);
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
        return spot(grid, at)
                .policeGrid()
                .or(
                        () ->
                                area(grid, at)
                                        .flatMap(period -> Boundaries.inside(period.boundary()))
                                        .map(point -> locate(point.x, point.y, at))
                                        .flatMap(it -> Optional.ofNullable(it.policeGrid())));
    }

    /// The links of a grid or police grid: those made by hand first, then by the greatest share.
    public Stream<Link> links(String area, Instant at) {
        return links.of(area, at);
    }

    /// Who holds the role in the area, primary holders first.
    public List<Posting> postings(String area, Role role, Instant at) {
        return offices.in(area, role, at);
    }

    /// Everyone posted to the area itself, primary holders first.
    public Stream<Posting> postings(String area, Instant at) {
        return offices.in(area, at);
    }

    /// Everyone who is, was or will be posted to the area itself.
    public Stream<Posting> postingsEver(String area) {
        return offices.ever(area);
    }

    public List<Posting> postingsOf(UUID member, Instant at) {
        return offices.of(member, at);
    }

    /// Every office that the member holds, held or will hold.
    public Stream<Posting> postingsEverOf(UUID member) {
        return offices.ever(member);
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
        return people.member(id, at);
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
        return records.all(DirectoryEvent.OutsideUnit.class).stream();
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
        return records.all(Duty.class).stream();
    }

    /// Every rota, with its shifts as far as they are worked out.
    public Stream<Rota> rotas() {
        return records.all(Rota.class).stream();
    }

    /// Whether the roster has the member on duty. Who is on no roster is always taken to be.
    public boolean onDuty(UUID member, Instant at) {
        return roster.onDuty(member, at);
    }

    /// Who is on duty in the role for the area itself, by id.
    public List<UUID> onDuty(String area, Role role, Instant at) {
        return roster.onDuty(area, role, at);
    }
}
