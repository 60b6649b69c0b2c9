package org.twogrids.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.twogrids.grid.areas.Inheritance;
import org.twogrids.kernel.events.DirectoryEvent;

/// Weekly hours and rotas for an area that ends go on for its heirs, by the same people; the turns
/// of a rota are counted on, and who stepped in still does.
@ApplicationScoped
class DutyInheritance implements Inheritance {

    private final DutyRoster roster;
    private final Rotas rotas;
    private final RotaSheet sheet;
    private final Substitutions substitutions;

    DutyInheritance(DutyRoster roster, Rotas rotas, RotaSheet sheet, Substitutions substitutions) {
        this.roster = roster;
        this.rotas = rotas;
        this.sheet = sheet;
        this.substitutions = substitutions;
    }

    @Override
    public List<DirectoryEvent> pass(Bequest bequest) {
        List<DirectoryEvent> changed = new ArrayList<>();
        weekly(bequest).forEach(duty -> changed.add(duty.record()));
        changed.addAll(sheet.records(turns(bequest)));
        return changed;
    }

    private List<Duty> weekly(Bequest bequest) {
        List<Duty> changed = new ArrayList<>();
        List<Duty> there = roster.of(Set.copyOf(bequest.heirs()));
        for (Duty duty : roster.of(bequest.areas())) {
            if (duty.goesOnPast(bequest.at())) {
                for (String heir : bequest.heirs()) {
                    DutyLine next = duty.movedTo(heir, bequest.at());
                    if (there.stream().noneMatch(each -> each.isLike(next))) {
                        Duty begun = new Duty(DutyId.next(), next, bequest.now());
                        roster.persist(begun);
                        changed.add(begun);
                    }
                }
                duty.end(endOf(duty.from(), bequest.at()), bequest.now());
                changed.add(duty);
            }
        }
        return changed;
    }

    private List<Rota> turns(Bequest bequest) {
        List<Rota> changed = new ArrayList<>();
        for (Rota rota : rotas.of(bequest.areas())) {
            Instant to = rota.to();
            if (to == null || to.isAfter(bequest.at())) {
                var plans = rota.cede(bequest.at(), bequest.now());
                changed.add(rota);
                for (String heir : bequest.heirs()) {
                    Rota next = rota.goingOn(heir, plans, bequest.now());
                    rotas.persist(next);
                    substitutions.passOn(rota.id(), next.id(), bequest.at());
                    changed.add(next);
                }
            }
        }
        return changed;
    }

    private static Instant endOf(Instant from, Instant at) {
        return from.isBefore(at) ? at : from.plusMillis(1);
    }
}
