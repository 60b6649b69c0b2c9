package org.twogrids.notify;

import static org.twogrids.notify.Donghuamen.at;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.privacy.Contacts;

/// Makes somebody up who can be reached, and gives them something to be told of.
@Singleton
public class Colleague {

    private final Announcer announcer;
    private final Directory directory;
    private final Contacts contacts;
    private final TestClock clock;

    Colleague(Announcer announcer, Directory directory, Contacts contacts, TestClock clock) {
        this.announcer = announcer;
        this.directory = directory;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// @param login new with each test
    /// @param json work contacts as grid-service writes them; null for none
    public UUID reachedBy(String login, @Nullable String json) {
        UUID id = Donghuamen.person(login);
        announcer.say(
                new Member(
                        id,
                        1,
                        login,
                        json == null ? null : contacts.seal(json, id),
                        List.of(
                                new Member.Period(
                                        at("2025-01-01T00:00"),
                                        null,
                                        login,
                                        Set.of(),
                                        Set.of("zh")))));
        Inboxes.eventually(() -> directory.view().member(id, clock.instant()).isPresent());
        return id;
    }

    /// A case that nobody but them answers for.
    public UUID isTold(UUID member, Risk risk) {
        return isTold(Donghuamen.header(1, risk, false, member, member, null));
    }

    public UUID isTold(CaseHeader header) {
        UUID caseId = Ids.next();
        announcer.say(new CaseEvent.Opened(caseId, header, clock.instant()));
        return caseId;
    }
}
