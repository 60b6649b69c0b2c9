package org.twogrids.cases.search;

import static java.lang.Math.min;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseReader;
import org.twogrids.cases.cases.CaseTexts;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.TextTokens;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.NotPermitted;

/// Looks for cases within reach. Every search is logged, and every case that it shows.
@ApplicationScoped
class SearchDesk {

    /// So many are opened at most to see whether the words stand there; the rest is another page.
    private static final int MOST_OPENED = 200;

    /// Mostly the first of them fill the page.
    private static final int OPENED_AT_ONCE = 40;

    private final SearchedCases cases;
    private final CaseTexts texts;
    private final CaseReader reader;
    private final TextTokens tokens;
    private final BlindIndex blindIndex;
    private final Directory directory;
    private final AccessLog log;

    SearchDesk(
            SearchedCases cases,
            CaseTexts texts,
            CaseReader reader,
            TextTokens tokens,
            BlindIndex blindIndex,
            Directory directory,
            AccessLog log) {
        this.cases = cases;
        this.texts = texts;
        this.reader = reader;
        this.tokens = tokens;
        this.blindIndex = blindIndex;
        this.directory = directory;
        this.log = log;
    }

    @Transactional
    Found search(Search wanted, Caller caller) {
        requireMay(wanted, caller);
        Phrase phrase = Phrase.of(wanted.text());
        int most = phrase.words().isEmpty() ? wanted.page() : MOST_OPENED;
        SearchedCases.Candidates candidates =
                cases.newest(caller.reach(), criteria(wanted, phrase, caller), wanted.page(), most);
        List<UUID> looked = candidates.ids();
        List<UUID> hits = new ArrayList<>();
        Map<UUID, CaseTexts.Text> opened = new HashMap<>();
        int at = 0;
        while (at < looked.size() && hits.size() < wanted.page()) {
            if (at % OPENED_AT_ONCE == 0 && !phrase.words().isEmpty()) {
                opened = texts.open(looked.subList(at, min(at + OPENED_AT_ONCE, looked.size())));
            }
            UUID candidate = looked.get(at++);
            CaseTexts.Text text = opened.get(candidate);
            if (phrase.words().isEmpty() || (text != null && phrase.stands(text))) {
                hits.add(candidate);
            }
        }
        log(wanted, hits, caller);
        return new Found(
                reader.rows(hits, caller),
                at < looked.size() ? looked.get(at - 1) : candidates.next().orElse(null));
    }

    /// Whoever may learn where and when, but not what, learns nothing by trying words and people.
    private void requireMay(Search wanted, Caller caller) {
        Search.Who party = wanted.party();
        if ((wanted.text() != null || party != null) && !caller.mayKnowParties()) {
            throw new NotPermitted();
        }
        if (party != null) {
            if (isBlank(party.name()) && isBlank(party.phone())) {
                throw new NobodyNamed();
            }
            if (isBlank(wanted.purpose())) {
                throw new PurposeMissing();
            }
            directory.requireTrusted();
        }
    }

    private Criteria criteria(Search wanted, Phrase phrase, Caller caller) {
        Set<Integer> all = new TreeSet<>();
        phrase.words().forEach(word -> all.addAll(tokens.of(word)));
        Optional<Search.Who> party = Optional.ofNullable(wanted.party());
        return new Criteria(
                wanted.filter(caller.member()),
                all,
                wanted.wholeNumber(),
                Optional.ofNullable(wanted.near()).map(Search.Around::circle),
                party.flatMap(it -> Optional.ofNullable(it.phone()))
                        .filter(it -> !it.isBlank())
                        .map(it -> blindIndex.of("phone", it)),
                party.flatMap(it -> Optional.ofNullable(it.name()))
                        .filter(it -> !it.isBlank())
                        .map(it -> blindIndex.of("name", it)));
    }

    private void log(Search wanted, List<UUID> hits, Caller caller) {
        List<String> subjects =
                Stream.concat(Stream.of("search"), hits.stream().map(id -> "case/" + id)).toList();
        List<String> fields = new ArrayList<>();
        if (wanted.text() != null) {
            fields.add("text");
        }
        if (wanted.party() != null) {
            fields.add("parties");
        }
        String purpose = wanted.purpose();
        log.appendAll(
                caller.member(),
                subjects,
                purpose == null || purpose.isBlank() ? "search" : purpose,
                fields);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /// @param next the last case that was looked at, where there are more; a page may be short
    record Found(List<CaseView> items, @Nullable UUID next) {}

    private static final class NobodyNamed extends InvalidField {
        NobodyNamed() {
            super("party", "nobody-named");
        }
    }

    private static final class PurposeMissing extends InvalidField {
        PurposeMissing() {
            super("purpose", "purpose-missing");
        }
    }
}
