package org.twogrids.notify.cases;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.time.SteadyTime;

/// The cases this service has heard of. Whoever changes a case's alerts locks its row here first.
@ApplicationScoped
public class SeenCases implements PanacheRepositoryBase<SeenCase, UUID> {

    private final SteadyTime time;

    SeenCases(SteadyTime time) {
        this.time = time;
    }

    /// Locks the cases and takes the headers in, of each case one.
    ///
    /// @return the news that are newer than what was known
    List<CaseEvent> follow(List<CaseEvent> news) {
        Map<UUID, SeenCase> known =
                find("caseId in ?1 order by caseId", news.stream().map(CaseEvent::caseId).toList())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .<SeenCase>stream()
                        .collect(toMap(SeenCase::caseId, Function.identity()));
        return news.stream().filter(event -> isNewer(event, known.get(event.caseId()))).toList();
    }

    private boolean isNewer(CaseEvent news, @Nullable SeenCase known) {
        if (known != null) {
            return known.follow(news, time.now());
        }
        persist(new SeenCase(news, time.now()));
        return true;
    }

    /// Of these cases, locked, whichever nobody else is at.
    public List<SeenCase> lockFree(Collection<UUID> cases) {
        return find("caseId in ?1 order by caseId", cases)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }
}
