package org.twogrids.grid.duty;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;

/// People who take turns at being on duty in a role for an area.
@Entity
@Table(name = "rota")
class Rota {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RotaId id;

    @Column(name = "area")
    private String area;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "name")
    private String name;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "rota_plan", joinColumns = @JoinColumn(name = "rota"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, RotaPlan> plans = new TreeMap<>();

    Rota() {}

    Rota(RotaId id, String area, Role role, String name) {
        this.id = id;
        this.area = area;
        this.role = role;
        this.name = name;
    }

    RotaId id() {
        return id;
    }

    String area() {
        return area;
    }

    Role role() {
        return role;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    Instant from() {
        return plans.firstKey();
    }

    /// By the last plan that ever holds.
    @Nullable Instant to() {
        return plans.entrySet().stream()
                .filter(each -> !each.getValue().isVoid(each.getKey()))
                .reduce((one, later) -> later)
                .orElse(plans.lastEntry())
                .getValue()
                .to();
    }

    RotaPlan plan() {
        return plans.lastEntry().getValue();
    }

    /// Who takes turns how, from then on.
    ///
    /// @return whether that was new
    boolean follow(RotaPlan plan, Instant from, Instant now) {
        return changed(History.put(plans, from, plan), now);
    }

    /// Nobody takes turns from then on.
    void end(Instant at, Instant now) {
        Instant known = to();
        if (known != null && !known.isAfter(now)) {
            throw new RotaEnded(known);
        }
        History.put(plans, plans.lastKey(), plan().endingAt(at));
        changed(true, now);
    }

    /// From then on others go on in its place, by the plans that are left.
    ///
    /// @return those, by the instant from which each holds
    NavigableMap<Instant, RotaPlan> cede(Instant at, Instant now) {
        NavigableMap<Instant, RotaPlan> left = new TreeMap<>();
        new TreeMap<>(plans)
                .forEach(
                        (begin, plan) -> {
                            if (plan.to() == null || plan.to().isAfter(at)) {
                                boolean begun = begin.isBefore(at);
                                left.put(begun ? at : begin, begun ? plan.goingOn(begin) : plan);
                                plans.put(begin, plan.endingAt(begun ? at : begin.plusMillis(1)));
                            }
                        });
        changed(true, now);
        return left;
    }

    /// The same turns for another area.
    Rota goingOn(String heir, NavigableMap<Instant, RotaPlan> left, Instant now) {
        Rota next = new Rota(RotaId.next(), heir, role, name);
        next.plans.putAll(left);
        next.changed(true, now);
        return next;
    }

    /// What is published of it is not what was: a day has passed, or somebody stepped in or went.
    void moveOn(Instant now) {
        changed(true, now);
    }

    List<Shift> shifts(
            List<Substitution> substitutions,
            Predicate<LocalDate> worked,
            Instant since,
            Instant until) {
        return RotaPolicy.shifts(plans, substitutions, worked, since, until);
    }

    DirectoryEvent.Rota record(List<Shift> shifts) {
        return new DirectoryEvent.Rota(
                id.value(),
                version,
                area,
                role,
                from(),
                to(),
                shifts.stream()
                        .map(
                                shift ->
                                        new DirectoryEvent.Rota.Shift(
                                                shift.from(), shift.to(), shift.member()))
                        .toList());
    }

    private boolean changed(boolean isNew, Instant now) {
        if (isNew) {
            version++;
            changedAt = now;
        }
        return isNew;
    }
}
