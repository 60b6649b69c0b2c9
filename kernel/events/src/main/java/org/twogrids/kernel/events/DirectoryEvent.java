package org.twogrids.kernel.events;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entity of the directory with its whole effective-dated history; a consumer that misses one
/// version loses nothing. Intervals are half open, `[from, to)`; a null `to` means still in force.
/// There are no tombstones: things end. Codes of areas are the same string wherever they stand: a
/// city has 100,000 of them, each in half a dozen records.
public sealed interface DirectoryEvent extends Event {

    /// Grows with each change of the entity; older records are ignored.
    long version();

    /// What holds for a time: `[from, to)`, open-ended without `to`.
    interface Dated {

        Instant from();

        @Nullable Instant to();

        default boolean holds(Instant at) {
            Instant end = to();
            return !from().isAfter(at) && (end == null || end.isAfter(at));
        }

        /// The first that holds then; of a history, in which no two hold at once, the one.
        static <T extends Dated> Optional<T> at(List<T> history, Instant at) {
            for (T dated : history) {
                if (dated.holds(at)) {
                    return Optional.of(dated);
                }
            }
            return Optional.empty();
        }
    }

    /// An area of either hierarchy.
    ///
    /// @param doors grids only: the doors that belong to it by street and number, now and before;
    ///     null where none is entered
    record Area(
            String code,
            AreaKind kind,
            long version,
            List<Period> history,
            @Nullable List<Doors> doors)
            implements DirectoryEvent {

        public Area {
            code = code.intern();
        }

        public Area(String code, AreaKind kind, long version, List<Period> history) {
            this(code, kind, version, history, null);
        }

        /// @param parent code of the area above; null at the top
        /// @param boundary GeoJSON geometry, WGS-84; null where only lists define the area
        /// @param dedicated grids only: a palace, a mall, a ministry
        /// @param caseCode sub-districts only: the letters of its case numbers
        /// @param dutyPhone who answers by phone, round the clock
        public record Period(
                Instant from,
                @Nullable Instant to,
                String name,
                @Nullable String parent,
                @Nullable String boundary,
                boolean dedicated,
                @Nullable String caseCode,
                @Nullable String dutyPhone)
                implements Dated {

            public Period {
                parent = parent == null ? null : parent.intern();
            }
        }

        @Override
        public String key() {
            return "area/" + code;
        }
    }

    /// Somebody who works in the grids.
    ///
    /// @param login subject of the identity provider; null before the invitation is taken up
    /// @param contacts work contacts as Base64 of their sealed form,
    ///     readable by grid-service and notify-service
    /// @param history cut to when they belong to the directory: a suspension is a gap, and of who
    ///     is invited only it is one empty period, `to` the same as `from`
    /// @param mergedInto whose duplicate it turned out to be; who logs in as the duplicate is the
    ///     other
    record Member(
            UUID id,
            long version,
            @Nullable String login,
            @Nullable String contacts,
            List<Period> history,
            @Nullable UUID mergedInto)
            implements DirectoryEvent {

        public Member(
                UUID id,
                long version,
                @Nullable String login,
                @Nullable String contacts,
                List<Period> history) {
            this(id, version, login, contacts, history, null);
        }

        public record Period(
                Instant from,
                @Nullable Instant to,
                String name,
                Set<String> skills,
                Set<String> languages)
                implements Dated {}

        @Override
        public String key() {
            return "member/" + id;
        }
    }

    /// A member's office in an area.
    ///
    /// @param primary whether the holder answers; a backup steps in
    record Posting(
            UUID id,
            long version,
            UUID member,
            String area,
            Role role,
            boolean primary,
            Instant from,
            @Nullable Instant to)
            implements DirectoryEvent, Dated {

        public Posting {
            area = area.intern();
        }

        @Override
        public String key() {
            return "posting/" + id;
        }
    }

    /// Who takes cases on together.
    record Team(UUID id, long version, String code, List<Period> history)
            implements DirectoryEvent {

        /// Nearest first, as routing looks for them.
        public enum Level {
            YARD,
            SUBDISTRICT,
            AUTHORITY
        }

        public enum Part {
            LEAD,
            MEDIATOR,
            SECRETARY
        }

        public record Seat(UUID member, Part part) {}

        /// @param areas codes covered, each with all that lies below it
        /// @param categories prefixes of category codes: `01` or `0602`
        /// @param capacity open cases the team can carry; soft
        /// @param yard where it sits; null where it has no yard
        public record Period(
                Instant from,
                @Nullable Instant to,
                String name,
                Level level,
                List<String> areas,
                List<String> categories,
                int capacity,
                List<Seat> seats,
                @Nullable UUID yard)
                implements Dated {

            public Period(
                    Instant from,
                    @Nullable Instant to,
                    String name,
                    Level level,
                    List<String> areas,
                    List<String> categories,
                    int capacity,
                    List<Seat> seats) {
                this(from, to, name, level, areas, categories, capacity, seats, null);
            }
        }

        @Override
        public String key() {
            return "team/" + id;
        }
    }

    /// A community mediation yard (社区调解小院): where people sit down together.
    record Yard(UUID id, long version, List<Period> history) implements DirectoryEvent {

        /// @param area in which it lies
        /// @param venue where to go, in words
        /// @param lon WGS-84; null where nobody marked it on a map, as `lat`
        /// @param hours when it is open, days from Monday, 1, and local time: `1-5 09:00-18:00`
        public record Period(
                Instant from,
                @Nullable Instant to,
                String name,
                String area,
                String venue,
                @Nullable Double lon,
                @Nullable Double lat,
                List<String> hours)
                implements Dated {}

        @Override
        public String key() {
            return "yard/" + id;
        }
    }

    /// A weekly pattern of duty, in the area's local time.
    ///
    /// @param start shift begins
    /// @param end shift ends; not after `start` means the next day, both midnight means all day
    record Duty(
            UUID id,
            long version,
            String area,
            Role role,
            UUID member,
            Set<DayOfWeek> days,
            LocalTime start,
            LocalTime end,
            Instant from,
            @Nullable Instant to)
            implements DirectoryEvent, Dated {

        @Override
        public String key() {
            return "duty/" + id;
        }
    }

    /// People who take turns at being on duty, shift by shift: a month back and two months ahead of
    /// the day on which it was worked out, with whoever stepped in.
    record Rota(
            UUID id,
            long version,
            String area,
            Role role,
            Instant from,
            @Nullable Instant to,
            List<Shift> shifts)
            implements DirectoryEvent, Dated {

        /// @param member who is on duty in `[from, to)`; null where nobody is
        public record Shift(Instant from, Instant to, @Nullable UUID member) {}

        @Override
        public String key() {
            return "rota/" + id;
        }
    }

    /// A community grid and a police grid that have to do with each other; many to many.
    ///
    /// @param share of the community grid that lies in the police grid, 0 to 1
    /// @param byHand whether a person made it; a person's word goes before what was computed
    /// @param endedByHand whether a person set its end
    /// @param to the same as `from` where the link turned out never to have been
    record Link(
            UUID id,
            long version,
            String grid,
            String policeGrid,
            double share,
            boolean byHand,
            boolean endedByHand,
            Instant from,
            @Nullable Instant to)
            implements DirectoryEvent, Dated {

        public Link {
            grid = grid.intern();
            policeGrid = policeGrid.intern();
        }

        @Override
        public String key() {
            return "link/" + id;
        }
    }

    /// A mentor and an apprentice with bound responsibility.
    record Mentorship(
            UUID id, long version, UUID mentor, UUID apprentice, Instant from, @Nullable Instant to)
            implements DirectoryEvent, Dated {

        @Override
        public String key() {
            return "mentorship/" + id;
        }
    }

    /// Somebody outside of the two grids who must come when called: they have no account, a whistle
    /// slip (吹哨单) reaches them. How, only grid-service knows.
    record OutsideUnit(UUID id, long version, List<Period> history) implements DirectoryEvent {

        public enum Kind {
            HEATING,
            UTILITY,
            PROPERTY,
            BUREAU,
            COMPANY,
            OTHER
        }

        /// @param areas codes that it serves, each with all that lies below it
        /// @param matters what it must see to: prefixes of category codes
        public record Period(
                Instant from,
                @Nullable Instant to,
                String name,
                Kind kind,
                List<String> areas,
                List<String> matters)
                implements Dated {}

        @Override
        public String key() {
            return "unit/" + id;
        }
    }

    /// Says each ten seconds that the directory is alive, so that silence can be told from quiet.
    record Heartbeat(Instant at, long version) implements DirectoryEvent {

        @Override
        public String key() {
            return "heartbeat";
        }
    }

    @Override
    default Topic topic() {
        return Topics.DIRECTORY;
    }
}
