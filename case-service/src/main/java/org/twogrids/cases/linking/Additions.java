package org.twogrids.cases.linking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.cases.SaidBeside;
import org.twogrids.kernel.privacy.Sealer;

/// What was added to cases that have passed the gate.
@ApplicationScoped
class Additions implements PanacheRepositoryBase<Addition, UUID>, SaidBeside {

    /// To the case and to what was merged into it, the first first.
    List<Addition> of(CaseId id) {
        return list(
                "caseId = ?1 or caseId in (select c.id.value from Case c where c.mergedInto = ?1)"
                        + " order by id",
                id.value());
    }

    void add(Addition addition, List<Report.Person> named, Sealer sealer) {
        persist(addition);
        for (int i = 0; i < named.size(); i++) {
            getEntityManager().persist(new NamedPerson(addition.id(), i, named.get(i), sealer));
        }
    }

    /// People by addition, in the order in which they were named.
    Map<UUID, List<NamedPerson>> people(Collection<Addition> additions) {
        return getEntityManager()
                .createQuery(
                        "from NamedPerson where addition in ?1 order by ordinal", NamedPerson.class)
                .setParameter(1, additions.stream().map(Addition::id).toList())
                .getResultStream()
                .collect(groupingBy(NamedPerson::addition));
    }

    @Override
    public Map<UUID, List<UUID>> notes(Collection<UUID> cases) {
        return list("caseId in ?1 order by id", cases).stream()
                .collect(groupingBy(it -> it.caseId().value(), mapping(Addition::note, toList())));
    }
}
