package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.alerting.Alerting;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;

/// A case as one caller sees it.
///
/// @param grid null at the intake desk
/// @param title null for volunteers and auditors, who learn where and when, not what
/// @param narrative null while masked
/// @param reporter null where sealed from the caller
/// @param representatives the parties who speak for all who bring it together, 0 for the first
/// @param callNow whom to call, where a red case has reached nobody for ten seconds
/// @param publicOrder whether only the police may mediate it (治安调解)
/// @param byLaw whether the police handle it by law, since their mediation has come to nothing;
///     nobody mediates it again
/// @param moves what the caller may do now
public record CaseView(
        UUID id,
        String number,
        String status,
        String category,
        Risk risk,
        @Nullable Area grid,
        @Nullable Area policeGrid,
        @Nullable Named team,
        Named handler,
        Named owner,
        @Nullable Named officer,
        List<Deadline> deadlines,
        Alerting alerting,
        long version,
        @Nullable String title,
        @Nullable String narrative,
        @Nullable GeoPoint location,
        Instant occurredAt,
        Instant receivedAt,
        List<String> riskFactors,
        boolean restricted,
        @Nullable Reported reporter,
        List<Report.Person> parties,
        List<Integer> representatives,
        boolean masked,
        CaseReader.@Nullable CallNow callNow,
        boolean publicOrder,
        boolean byLaw,
        List<String> moves) {

    static CaseView of(CaseReader.Reading reading, DirectoryView names, boolean mayKnow) {
        Case about = reading.about();
        Responsible who = about.responsible();
        return new CaseView(
                about.id().value(),
                about.number(),
                about.state().name(),
                about.category(),
                about.risk(),
                Area.of(about.hangsIn().grid(), names),
                Area.of(about.hangsIn().policeGrid(), names),
                who.team() == null ? null : new Named(who.team(), names.teamName(who.team())),
                Named.member(who.handler(), names),
                Named.member(who.owner(), names),
                who.officer() == null ? null : Named.member(who.officer(), names),
                reading.deadlines(),
                reading.alerting(),
                about.version(),
                mayKnow ? reading.title() : null,
                reading.narrative(),
                GeoPoint.of(about.point()),
                about.occurredAt(),
                about.receivedAt(),
                about.riskFactors(),
                about.restricted(),
                reading.reporter(),
                reading.parties(),
                mayKnow ? about.representatives() : List.of(),
                reading.masked(),
                reading.callNow(),
                reading.publicOrder(),
                about.byLaw(),
                reading.moves());
    }

    public record Area(String code, String name) {

        public static @Nullable Area of(@Nullable String code, DirectoryView names) {
            return code == null ? null : new Area(code, names.areaName(code));
        }
    }

    /// @param id of the member; of the case where a resident reported it
    /// @param name of the member; null where a resident reported it
    /// @param resident who came, called or wrote; null where a member reports for themself, and
    ///     where names and phones are masked
    public record Reported(
            UUID id,
            @Nullable String name,
            Reporter.Kind kind,
            Reporter.@Nullable Resident resident) {}

    public record Named(UUID id, String name) {

        public static Named member(UUID id, DirectoryView names) {
            return new Named(id, names.memberName(id));
        }
    }

    /// GeoJSON.
    public record GeoPoint(String type, List<Double> coordinates) {

        static @Nullable GeoPoint of(@Nullable Point point) {
            return point == null ? null : new GeoPoint("Point", List.of(point.lon(), point.lat()));
        }
    }
}
