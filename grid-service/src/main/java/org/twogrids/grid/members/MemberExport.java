package org.twogrids.grid.members;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.exports.Cells;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;
import org.twogrids.kernel.directory.Directory;

/// `members.csv` as everybody is now who has a login and has not left. Whoever holds no office is
/// for an administrator to see.
@ApplicationScoped
class MemberExport implements FileExport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Members members;
    private final ContactCards cards;
    private final Directory directory;
    private final Clock clock;

    MemberExport(Members members, ContactCards cards, Directory directory, Clock clock) {
        this.members = members;
        this.cards = cards;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "members";
    }

    @Override
    public List<String> columns() {
        return List.of("login", "name", "phone", "email", "skills", "languages");
    }

    @Override
    public List<String> sealed() {
        return List.of("phone", "email");
    }

    @Override
    public Stream<Line> lines(Scope scope) {
        List<Member> mine =
                members.whole().stream()
                        .filter(member -> member.login() != null && member.state().isHere())
                        .filter(member -> isWithin(scope, member))
                        .sorted(comparing(member -> Cells.text(member.login())))
                        .toList();
        Map<MemberId, ContactCard> known = cards.of(mine.stream().map(Member::id).toList());
        return mine.stream().map(member -> line(member, known.get(member.id())));
    }

    private boolean isWithin(Scope scope, Member member) {
        Instant now = clock.instant();
        var view = directory.view();
        return scope.everything()
                || view.postingsOf(member.id().value(), now).stream()
                        .anyMatch(posting -> scope.covers(view.path(posting.area(), now)));
    }

    private Line line(Member member, @Nullable ContactCard card) {
        JsonNode contacts = card == null ? JsonNodeFactory.instance.objectNode() : opened(card);
        MemberDetails details = member.details();
        return Line.of(
                "member/" + member.id().value(),
                Cells.text(member.login()),
                details.name(),
                contacts.path("phone").asText(),
                contacts.path("email").asText(),
                Cells.list(details.skills()),
                Cells.list(details.languages()));
    }

    private JsonNode opened(ContactCard card) {
        try {
            return JSON.readTree(cards.open(card));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored contacts must be readable", e);
        }
    }
}
