package org.twogrids.grid.members;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Courses that members completed.
@ApplicationScoped
class Trainings implements PanacheRepositoryBase<Training, UUID> {

    private final Sealer sealer;

    Trainings(Sealer sealer) {
        this.sealer = sealer;
    }

    Training add(
            MemberId member,
            String course,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            String by) {
        UUID id = Ids.next();
        var training =
                new Training(
                        id, member, sealer.seal(course, spot(id)), completedOn, validUntil, by);
        persist(training);
        return training;
    }

    /// Those of any of the members, what runs out first in front.
    List<Training> of(Collection<MemberId> members) {
        return list("member in ?1 order by validUntil nulls last, id", members);
    }

    /// Those that do not count after the day.
    List<Training> runningOut(Collection<MemberId> members, LocalDate day) {
        return list("member in ?1 and validUntil <= ?2 order by validUntil, id", members, day);
    }

    String open(Training training) {
        return sealer.open(training.course(), spot(training.id()));
    }

    private static Spot spot(UUID id) {
        return new Spot("member_training", "course", id);
    }
}
