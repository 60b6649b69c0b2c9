package org.twogrids.grid.postings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// What became of every posting, change by change.
@ApplicationScoped
class PostingVersions implements PanacheRepositoryBase<PostingVersion, UUID> {

    private final Sealer sealer;

    PostingVersions(Sealer sealer) {
        this.sealer = sealer;
    }

    void add(PostingFact fact, String reason) {
        UUID id = Ids.next();
        persist(new PostingVersion(id, fact, sealer.seal(reason, reasonOf(id))));
    }

    Optional<PostingVersion> of(PostingId posting, long version) {
        return find("posting = ?1 and version = ?2", posting, version).firstResultOptional();
    }

    /// The newest first.
    List<PostingVersion> page(Filter filter, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("true");
        narrow(query, values, "posting = ?", filter.posting());
        narrow(query, values, "term.area = ?", filter.area());
        narrow(query, values, "term.role = ?", filter.role());
        narrow(query, values, "id < ?", filter.before());
        return find(query + " order by id desc", values.toArray()).page(0, limit).list();
    }

    /// Null of what had happened before versions were kept.
    @Nullable String openReason(PostingVersion version) {
        byte[] sealed = version.reason();
        return sealed == null ? null : sealer.open(sealed, reasonOf(version.id()));
    }

    private static void narrow(
            StringBuilder query, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            query.append(" and ").append(condition).append(values.size());
        }
    }

    private static Spot reasonOf(UUID id) {
        return new Spot("posting_version", "reason", id);
    }

    /// What a list is narrowed to; null leaves a field open.
    ///
    /// @param before versions older than this id: the cursor
    record Filter(
            @Nullable PostingId posting,
            @Nullable String area,
            @Nullable Role role,
            @Nullable UUID before) {}
}
