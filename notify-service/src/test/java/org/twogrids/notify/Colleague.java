package org.twogrids.notify;

import static org.twogrids.notify.Donghuamen.at;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.privacy.Contacts;
import org.twogrids.notify.carriers.AddressBook;

/// Makes somebody up who can be reached, and gives them something to be told of.
@Singleton
public class Colleague {

    private static final String VERIFIED =
            "insert into preference (member, version, verified_number) values (?, 1, ?)";

    private final Announcer announcer;
    private final Directory directory;
    private final Contacts contacts;
    private final AddressBook addresses;
    private final DataSource database;
    private final TestClock clock;

    Colleague(
            Announcer announcer,
            Directory directory,
            Contacts contacts,
            AddressBook addresses,
            DataSource database,
            TestClock clock) {
        this.announcer = announcer;
        this.directory = directory;
        this.contacts = contacts;
        this.addresses = addresses;
        this.database = database;
        this.clock = clock;
    }

    /// Somebody whose number is known to be theirs.
    ///
    /// @param login new with each test
    /// @param json work contacts as grid-service writes them; null for none
    public UUID reachedBy(String login, @Nullable String json) {
        UUID id = writtenDown(login, json);
        addresses
                .of(id, directory.view())
                .number()
                .ifPresent(number -> hasAnsweredFor(id, addresses.index(number)));
        return id;
    }

    /// Somebody who is in the directory and no more.
    public UUID writtenDown(String login, @Nullable String json) {
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

    private void hasAnsweredFor(UUID id, byte[] number) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(VERIFIED)) {
            insert.setObject(1, id);
            insert.setBytes(2, number);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
