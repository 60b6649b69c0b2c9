package org.twogrids.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.postings.PostingPolicy;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// Rotas are drawn up, changed and ended; people step in.
@ApplicationScoped
class RotaDesk {

    private static final Duration MOST = Duration.ofDays(366);

    private final Rotas rotas;
    private final RotaSheet sheet;
    private final Substitutions substitutions;
    private final Members members;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    RotaDesk(
            Rotas rotas,
            RotaSheet sheet,
            Substitutions substitutions,
            Members members,
            Areas areas,
            Announcements announcements,
            Clock clock) {
        this.rotas = rotas;
        this.sheet = sheet;
        this.substitutions = substitutions;
        this.members = members;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// It begins today at the earliest: who was on duty before is not for it to say.
    @Transactional
    Rota draw(String area, Role role, String name, RotaPlan plan, Instant from, Scope scope) {
        announcements.begin();
        if (from.isBefore(today())) {
            throw new Rejection("from", "in-the-past");
        }
        PostingPolicy.checkPlace(role, area, from, areas.tree());
        requireScope(area, scope);
        requireCrew(plan);
        Rota rota = new Rota(RotaId.next(), area, role, name);
        rota.follow(plan, from, History.now(clock));
        rotas.persist(rota);
        return published(rota, scope);
    }

    /// Another crew, other hours: from then on. The turns are counted anew from there.
    @Transactional
    Rota follow(UUID id, @Nullable String ifMatch, RotaPlan plan, Instant from, Scope scope) {
        announcements.begin();
        Rota rota = changeable(id, ifMatch, scope);
        Instant now = History.now(clock);
        if (from.isBefore(now)) {
            throw new Rejection("from", "in-the-past");
        }
        requireCrew(plan);
        return rota.follow(plan, from, now) ? published(rota, scope) : rota;
    }

    /// @param to null for now
    @Transactional
    Rota end(UUID id, @Nullable String ifMatch, @Nullable Instant to, Scope scope) {
        announcements.begin();
        Rota rota = changeable(id, ifMatch, scope);
        Instant now = History.now(clock);
        if (to != null && to.isBefore(now)) {
            throw new Rejection("to", "in-the-past");
        }
        rota.end(to == null ? now : to, now);
        return published(rota, scope);
    }

    /// For a time somebody else is on duty, or nobody is: then the shift is empty, and whoever must
    /// fill it is warned.
    ///
    /// @param absent whose hours it is about; null: everybody's
    @Transactional
    Rota substitute(
            UUID id,
            @Nullable String ifMatch,
            Shift stepsIn,
            @Nullable UUID absent,
            String reason,
            Scope scope) {
        announcements.begin();
        Rota rota = changeable(id, ifMatch, scope);
        Instant now = History.now(clock);
        History.requireOrder(stepsIn.from(), stepsIn.to());
        if (stepsIn.from().plus(MOST).isBefore(stepsIn.to())) {
            throw new Rejection("to", "too-long-ahead", Long.toString(MOST.toDays()));
        }
        if (stepsIn.from().isBefore(now)) {
            throw new Rejection("from", "in-the-past");
        }
        requireMember("member", stepsIn.member());
        substitutions.add(rota.id(), stepsIn, absent, reason, scope.login(), now);
        rota.moveOn(now);
        return published(rota, scope);
    }

    @Transactional
    Rota read(UUID id) {
        return find(id);
    }

    @Transactional
    List<Rota> of(List<String> codes) {
        return codes.isEmpty() ? List.of() : rotas.of(codes);
    }

    /// Who is, was or will be on duty by the rota, in order.
    @Transactional
    List<Shift> shifts(UUID id, Instant from, Instant to) {
        History.requireOrder(from, to);
        if (from.plus(MOST).isBefore(to)) {
            throw new Rejection("to", "too-long-ahead", Long.toString(MOST.toDays()));
        }
        return sheet.shifts(find(id), from, to);
    }

    private Instant today() {
        return LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE)
                .atStartOfDay(DirectoryView.ZONE)
                .toInstant();
    }

    private Rota changeable(UUID id, @Nullable String ifMatch, Scope scope) {
        Rota rota = find(id);
        requireScope(rota.area(), scope);
        Preconditions.requireMatch(ifMatch, rota.version());
        return rota;
    }

    private Rota find(UUID id) {
        return rotas.whole(id).orElseThrow(UnknownRota::new);
    }

    private void requireScope(String area, Scope scope) {
        if (!scope.coversPeople(areas.tree().path(area))) {
            throw new NotPermitted();
        }
    }

    private void requireCrew(RotaPlan plan) {
        plan.crew().forEach(member -> requireMember("crew", member));
    }

    private void requireMember(String field, @Nullable UUID member) {
        if (member != null && !members.mayBePosted(new MemberId(member))) {
            throw new Rejection(field, "unknown-member", member.toString());
        }
    }

    private Rota published(Rota rota, Scope scope) {
        List<DirectoryEvent.Rota> records = sheet.records(List.of(rota));
        announcements.publish(scope.login(), records);
        return rota;
    }
}
