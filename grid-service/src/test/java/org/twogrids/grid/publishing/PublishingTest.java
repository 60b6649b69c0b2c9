package org.twogrids.grid.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.messaging.TookOver;
import org.twogrids.kernel.privacy.Contacts;

@QuarkusTest
class PublishingTest {

    @Inject Contacts contacts;
    @Inject Event<TookOver> takeovers;
    @Inject Clock clock;

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void the_directory_says_that_it_lives() {
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var beat = topic.await(DirectoryEvent.Heartbeat.class, any -> true);
            assertThat(beat.at()).isBeforeOrEqualTo(clock.instant());
        }
    }

    @Test
    void everything_imported_is_announced_whole() {
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var area =
                    topic.await(
                            DirectoryEvent.Area.class,
                            each -> each.code().equals(MiniDistrict.WEST));
            assertThat(area.history())
                    .singleElement()
                    .satisfies(
                            period -> {
                                assertThat(period.name()).isEqualTo("西网格");
                                assertThat(period.boundary()).contains("Polygon");
                            });
            var officer =
                    topic.await(
                            DirectoryEvent.Member.class,
                            each -> "officer-mini".equals(each.login()));
            assertThat(officer.history().getFirst().skills()).isEqualTo(Set.of("13"));
            var team =
                    topic.await(
                            DirectoryEvent.Team.class,
                            each -> each.code().equals("yard-mini") && each.version() == 3);
            assertThat(team.history())
                    .singleElement()
                    .satisfies(period -> assertThat(period.seats()).hasSize(2));
            var duty =
                    topic.await(
                            DirectoryEvent.Duty.class,
                            each -> each.area().equals(MiniDistrict.POLICE_GRID));
            assertThat(duty.days()).hasSize(5);
        }
    }

    @Test
    void contacts_travel_sealed_and_open_only_with_the_shared_key() {
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            var officer =
                    topic.await(
                            DirectoryEvent.Member.class,
                            each -> "officer-mini".equals(each.login()));
            assertThat(officer.contacts()).doesNotContain("13911110003");
            assertThat(contacts.open(officer.contacts(), officer.id()))
                    .isEqualTo(
                            "{\"phone\":\"13911110003\",\"email\":\"officer-mini@example.org\"}");
        }
    }

    @Test
    void a_changed_phone_is_a_new_version_and_the_same_file_none() {
        String file = "login,name,phone\nphoned-mini,话机人,%s\n";
        As.INSTALLER.importing("members", file.formatted("13911119991"));
        As.INSTALLER.importing("members", file.formatted("13911119992"));
        As.INSTALLER.importing("members", file.formatted("13911119992"));
        As.INSTALLER.importing("members", "login,name\nphoned-mini,改名人\n");
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            topic.await(
                    DirectoryEvent.Member.class,
                    each -> "phoned-mini".equals(each.login()) && each.version() == 3);
            assertThat(topic.all(DirectoryEvent.Member.class))
                    .filteredOn(each -> "phoned-mini".equals(each.login()))
                    .extracting(DirectoryEvent.Member::version)
                    .contains(1L, 2L, 3L);
            assertThat(topic.all(DirectoryEvent.Member.class))
                    .filteredOn(each -> "phoned-mini".equals(each.login()) && each.version() == 3)
                    .allSatisfy(each -> assertThat(each.history()).hasSize(2));
        }
    }

    @Test
    void after_a_takeover_the_newest_records_go_out_again() {
        As.INSTALLER.importing("members", "login,name\nrepeated-mini,重发人\n");
        takeovers.fire(new TookOver(clock.instant()));
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            topic.await(DirectoryEvent.Member.class, each -> copies(topic) >= 2);
            assertThat(copies(topic)).isGreaterThanOrEqualTo(2);
        }
    }

    private static long copies(DirectoryTopic topic) {
        List<DirectoryEvent.Member> members = topic.all(DirectoryEvent.Member.class);
        return members.stream().filter(each -> "repeated-mini".equals(each.login())).count();
    }
}
