package org.twogrids.cases.search;

import static java.util.Comparator.comparingDouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseTexts;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.routing.Point;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.TextTokens;
import org.twogrids.kernel.web.NotPermitted;

/// Whether a matter has been flagged already, asked before it is flagged again: same place, same
/// group of categories, words alike. A person decides; nothing is stored but who has asked.
@ApplicationScoped
class HintDesk {

    private static final int MOST_COMPARED = 200;
    private static final int MOST_SHOWN = 5;

    private final SearchedCases cases;
    private final CaseTexts texts;
    private final TextTokens tokens;
    private final Catalog catalog;
    private final Directory directory;
    private final AccessLog log;
    private final SearchConfig config;
    private final Clock clock;

    HintDesk(
            SearchedCases cases,
            CaseTexts texts,
            TextTokens tokens,
            Catalog catalog,
            Directory directory,
            AccessLog log,
            SearchConfig config,
            Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.tokens = tokens;
        this.catalog = catalog;
        this.directory = directory;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /// None for what is restricted: it is flagged, whatever else is known.
    @Transactional
    List<Hint> hints(Draft draft, Caller caller) {
        if (!caller.mayKnowParties()) {
            throw new NotPermitted();
        }
        Category category = catalog.require(draft.category());
        Circle place = new Circle(draft.location().point(), config.hintMetres());
        if (category.restricted()) {
            return List.of();
        }
        OffsetDateTime occurredAt = draft.occurredAt();
        Instant at = occurredAt == null ? clock.instant() : occurredAt.toInstant();
        Set<Integer> said = new HashSet<>(tokens.of(draft.title()));
        said.addAll(tokens.of(draft.narrative()));
        List<Alike> alike =
                cases
                        .near(
                                caller.reach(),
                                place,
                                category.code().substring(0, 2),
                                at.minus(config.hintDays(), ChronoUnit.DAYS),
                                MOST_COMPARED)
                        .stream()
                        .map(it -> new Alike(it.about(), Similarity.of(said, it.tokens())))
                        .filter(it -> it.similarity() >= config.hintSimilarity())
                        .sorted(comparingDouble(Alike::similarity).reversed())
                        .limit(MOST_SHOWN)
                        .toList();
        log.appendAll(
                caller.member(),
                alike.stream().map(it -> "case/" + it.about().id()).toList(),
                "hint",
                List.of("title", "text"));
        Map<UUID, CaseTexts.Text> words =
                texts.open(alike.stream().map(it -> it.about().id().value()).toList());
        DirectoryView names = directory.view();
        return alike.stream().map(it -> it.hint(place, words, names)).toList();
    }

    private record Alike(Case about, double similarity) {

        Hint hint(Circle place, Map<UUID, CaseTexts.Text> words, DirectoryView names) {
            Point there = about.point();
            CaseTexts.Text text = words.get(about.id().value());
            return new Hint(
                    about.id().value(),
                    about.number(),
                    about.category(),
                    about.risk(),
                    about.state().name(),
                    text == null ? "" : text.title(),
                    CaseView.Area.of(about.hangsIn().grid(), names),
                    about.occurredAt(),
                    about.receivedAt(),
                    there == null ? 0 : Math.round(place.metresTo(there)),
                    Similarity.rounded(similarity));
        }
    }

    /// Enough to decide whether it is the same matter.
    ///
    /// @param grid null at the intake desk
    /// @param metres how far away it is
    /// @param similarity of the words, 0 to 1
    record Hint(
            UUID id,
            String number,
            String category,
            Risk risk,
            String status,
            String title,
            CaseView.@Nullable Area grid,
            Instant occurredAt,
            Instant receivedAt,
            long metres,
            double similarity) {}
}
