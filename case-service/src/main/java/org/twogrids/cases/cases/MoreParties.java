package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;

/// People of whom is heard after a case was flagged. They become parties of it, unless they are
/// already, or mediation has begun: then its parties have been counted and asked.
@ApplicationScoped
public class MoreParties {

    private static final int MOST = 50;

    private final Cases cases;
    private final Sealer sealer;
    private final BlindIndex index;

    MoreParties(Cases cases, Sealer sealer, BlindIndex index) {
        this.cases = cases;
        this.sealer = sealer;
        this.index = index;
    }

    /// Within the transaction of a command.
    public void add(Case theCase, List<Report.Person> named) {
        if (named.isEmpty() || !theCase.takesParties()) {
            return;
        }
        List<Report.Person> known =
                new ArrayList<>(
                        cases.parties(theCase.id()).stream().map(it -> it.open(sealer)).toList());
        for (Report.Person person : named) {
            if (known.size() < MOST && known.stream().noneMatch(it -> isSame(it, person))) {
                cases.add(new Party(theCase.id(), known.size(), person, sealer, index));
                known.add(person);
            }
        }
    }

    /// The same phone; or the same name, unless two phones say that they are two. Who is not known
    /// by either is nobody who could be asked.
    private static boolean isSame(Report.Person one, Report.Person other) {
        boolean phones = one.phone() != null && other.phone() != null;
        return (phones && same(one.phone(), other.phone()))
                || (!phones && same(one.name(), other.name()))
                || (other.phone() == null && other.name() == null);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.strip().equals(other.strip());
    }
}
