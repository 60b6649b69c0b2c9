package org.twogrids.grid.postings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.privacy.AccessLog;

/// What became of postings, for one reader. Reasons are words about people: only who may change the
/// postings reads them, and that is logged.
@ApplicationScoped
class PostingHistory {

    private final Postings postings;
    private final PostingVersions versions;
    private final Directory directory;
    private final AccessLog log;

    PostingHistory(
            Postings postings, PostingVersions versions, Directory directory, AccessLog log) {
        this.postings = postings;
        this.versions = versions;
        this.directory = directory;
        this.log = log;
    }

    @Transactional
    List<Entry> page(PostingVersions.Filter filter, int limit, Scope scope) {
        PostingId wanted = filter.posting();
        if (wanted != null && postings.findByIdOptional(wanted).isEmpty()) {
            throw new UnknownPosting();
        }
        List<PostingVersion> page = versions.page(filter, limit);
        DirectoryView view = directory.view();
        List<PostingVersion> open =
                page.stream()
                        .filter(version -> version.reason() != null)
                        .filter(version -> reads(scope, version.term(), view))
                        .toList();
        UUID reader = scope.member();
        if (reader == null || open.isEmpty()) {
            return page.stream().map(version -> new Entry(version, null)).toList();
        }
        directory.requireTrusted();
        open.stream()
                .map(PostingVersion::posting)
                .distinct()
                .forEach(
                        posting ->
                                log.append(
                                        reader,
                                        "posting/" + posting.value(),
                                        "history of postings",
                                        List.of("reason")));
        return page.stream()
                .map(
                        version ->
                                new Entry(
                                        version,
                                        open.contains(version)
                                                ? versions.openReason(version)
                                                : null))
                .toList();
    }

    private static boolean reads(Scope scope, Term term, DirectoryView view) {
        return scope.coversPostings(view.path(term.area(), term.from()));
    }

    /// @param reason null where the reader may not see it, and of what was before versions were
    ///     kept
    record Entry(PostingVersion version, @Nullable String reason) {}
}
