package org.twogrids.grid.areas;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.twogrids.grid.areas.Inheritance.Bequest;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;

/// Teams and duty of areas that end go on in others, where somebody says in which.
@ApplicationScoped
class Estate {

    private final List<Inheritance> inheritances;

    Estate(@All List<Inheritance> inheritances) {
        this.inheritances = inheritances;
    }

    /// @param bequest with no heirs where nobody says so: then all stays as it is
    /// @throws Rejection where an heir is of another kind, or does not go on itself
    List<DirectoryEvent> pass(AreaKind kind, Bequest bequest) {
        if (bequest.heirs().isEmpty()) {
            return List.of();
        }
        if (bequest.areas().isEmpty()) {
            throw new Rejection("heirs", "nothing-ends");
        }
        bequest.heirs().forEach(heir -> requireHeir(heir, kind, bequest));
        return inheritances.stream()
                .<DirectoryEvent>flatMap(each -> each.pass(bequest).stream())
                .toList();
    }

    private static void requireHeir(String heir, AreaKind kind, Bequest bequest) {
        AreaTree tree = bequest.tree();
        AreaKind found =
                tree.kind(heir).orElseThrow(() -> new Rejection("heirs", "unknown-area", heir));
        if (found != kind) {
            throw new Rejection("heirs", "other-kind", heir);
        }
        if (bequest.areas().contains(heir) || !tree.lasts(heir, bequest.at())) {
            throw new Rejection("heirs", "area-ended", heir);
        }
        if (!bequest.scope().covers(tree.path(heir))) {
            throw new NotPermitted();
        }
    }
}
