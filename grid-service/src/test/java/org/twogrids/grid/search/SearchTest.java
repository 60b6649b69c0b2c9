package org.twogrids.grid.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;

@QuarkusTest
class SearchTest {

    private static final As ANYBODY = new As("volunteer-mini");
    private static final As COORDINATOR = new As("coordinator-mini");
    private static final As CHIEF = new As("chief-mini");

    @BeforeEach
    void a_district_and_the_sought() {
        MiniDistrict.install();
        As.INSTALLER.importing(
                "members",
                """
                login,name,phone
                sought-mini,覃寻访,13911118801
                sought-officer-mini,覃警长,+86 139 1111 8802
                sought-far-mini,覃远方,010-5555 8803
                """);
        As.INSTALLER.importing(
                "postings",
                """
                member,area,role,rank,from,reason
                sought-mini,%s,VOLUNTEER,BACKUP,2025-01-01,招募
                sought-officer-mini,%s,AUXILIARY_OFFICER,BACKUP,2025-01-01,任命
                """
                        .formatted(MiniDistrict.COMMUNITY, MiniDistrict.POLICE_GRID));
        await().untilAsserted(
                        () -> {
                            found(ANYBODY, "覃远方").body("items.name", contains("覃远方"));
                            found(ANYBODY, "覃警长")
                                    .body("items[0].where.role", contains("AUXILIARY_OFFICER"));
                            found(ANYBODY, "覃寻访")
                                    .body("items[0].where.role", contains("VOLUNTEER"));
                        });
    }

    @Test
    void people_are_found_by_name_and_by_every_reading_of_it() {
        for (String typed :
                List.of("覃寻访", "寻访", "qinxunfang", "tanxunfang", "qxf", "Qin Xun", "xunf")) {
            found(ANYBODY, typed)
                    .body("items.name", hasItem("覃寻访"))
                    .body("items.find { it.name == '覃寻访' }.what", equalTo("MEMBER"))
                    .body(
                            "items.find { it.name == '覃寻访' }.where[0].code",
                            equalTo(MiniDistrict.COMMUNITY))
                    .body("items.find { it.name == '覃寻访' }.where[0].name", equalTo("示例社区"));
        }
    }

    @Test
    void areas_are_found_by_name_pinyin_and_code_with_all_above_them() {
        for (String typed :
                List.of("示例社区", "slsq", "shilishequ", MiniDistrict.COMMUNITY, "1101020030")) {
            found(ANYBODY, typed)
                    .body("items.id", hasItem(MiniDistrict.COMMUNITY))
                    .body(
                            "items.find { it.id == '%s' }.kind".formatted(MiniDistrict.COMMUNITY),
                            equalTo("COMMUNITY"))
                    .body(
                            "items.find { it.id == '%s' }.where.code"
                                    .formatted(MiniDistrict.COMMUNITY),
                            contains(MiniDistrict.SUBDISTRICT, "110102"));
        }
        found(ANYBODY, MiniDistrict.POLICE_GRID.toLowerCase(Locale.ROOT))
                .body("items.id", contains(MiniDistrict.POLICE_GRID));
    }

    @Test
    void what_fits_exactly_comes_first_and_what_has_it_inside_last() {
        As.INSTALLER.importing(
                "members", "login,name\nranked-1,大次序\nranked-2,次序先\nranked-3,次序\nranked-4,词续\n");
        await().untilAsserted(
                        () ->
                                found(ANYBODY, "次序")
                                        .body("items.name", contains("次序", "次序先", "大次序")));
        found(ANYBODY, "cixu").body("items.name", contains("次序", "次序先", "词续", "大次序"));
    }

    @Test
    void only_areas_or_only_people_where_that_is_wanted() {
        search(ANYBODY, "q=示例&what=AREA")
                .statusCode(200)
                .body("items.what.unique()", contains("AREA"));
        search(ANYBODY, "q=qin&what=MEMBER")
                .statusCode(200)
                .body("items.what.unique()", contains("MEMBER"));
        search(ANYBODY, "q=qin&what=TEAM").statusCode(400);
    }

    @Test
    void a_phone_number_leads_to_its_owner_only_whoever_may_post_the_owner() {
        for (String typed :
                List.of("13911118801", "139-1111-8801", "+86 13911118801", "008613911118801")) {
            found(COORDINATOR, typed).body("items.name", contains("覃寻访"));
        }
        found(COORDINATOR, "13911118802").body("items.name", contains("覃警长"));
        found(CHIEF, "13911118802").body("items.name", contains("覃警长"));
        found(CHIEF, "13911118801").body("items", equalTo(List.of()));
        found(ANYBODY, "13911118801").body("items", equalTo(List.of()));
        found(As.INSTALLER, "13911118801").body("items", equalTo(List.of()));
        found(COORDINATOR, "01055558803").body("items", equalTo(List.of()));
        found(COORDINATOR, "1391111880").body("items", equalTo(List.of()));
    }

    @Test
    void whoever_finds_somebody_by_phone_stands_in_the_access_log() throws SQLException {
        String sought = memberId("覃寻访");
        int before = logged(sought);
        found(ANYBODY, "13911118801");
        found(COORDINATOR, "覃寻访");
        assertThat(logged(sought)).isEqualTo(before);
        found(COORDINATOR, "13911118801").body("items.id", contains(sought));
        assertThat(logged(sought)).isEqualTo(before + 1);
    }

    @Test
    void a_new_number_replaces_the_old_one_and_older_cards_are_indexed_by_themselves()
            throws SQLException {
        As.INSTALLER.importing("members", "login,name,phone\nsought-mini,覃寻访,13911118899\n");
        found(COORDINATOR, "13911118899").body("items.name", contains("覃寻访"));
        found(COORDINATOR, "13911118801").body("items", equalTo(List.of()));

        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update member_contact set phone_index = null, indexed = false");
        }
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(
                        () ->
                                found(COORDINATOR, "13911118899")
                                        .body("items.name", contains("覃寻访")));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        StringBuilder file = new StringBuilder("login,name\n");
        IntStream.range(0, 25).forEach(i -> file.append("paged-%d,翻页员%d\n".formatted(i, i)));
        As.INSTALLER.importing("members", file.toString());
        await().untilAsserted(
                        () ->
                                search(ANYBODY, "q=翻页员&limit=100")
                                        .body("items.size()", equalTo(25))
                                        .body("next", nullValue()));
        List<String> all = search(ANYBODY, "q=翻页员&limit=100").extract().path("items.id");

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            var page = search(ANYBODY, "q=翻页员&limit=10" + next).statusCode(200).extract();
            paged.addAll(page.path("items.id"));
            @Nullable String cursor = page.path("next");
            next = cursor == null ? "" : "&cursor=" + cursor;
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String etag = found(ANYBODY, "覃").header("ETag", notNullValue()).extract().header("ETag");
        ANYBODY.calling()
                .header("If-None-Match", etag)
                .get("/api/grid/search?q=覃&limit=100")
                .then()
                .statusCode(304);
        found(ANYBODY, "示例").header("ETag", not(equalTo(etag)));
    }

    @Test
    void what_makes_no_sense_is_a_problem() {
        search(ANYBODY, "limit=1").statusCode(400);
        search(ANYBODY, "q=").statusCode(400);
        search(ANYBODY, "q='").statusCode(400);
        search(ANYBODY, "q=" + "长".repeat(41)).statusCode(400);
        search(ANYBODY, "q=a&limit=0").statusCode(400);
        search(ANYBODY, "q=a&cursor=x").statusCode(400);
        search(new As("stranger"), "q=a").statusCode(403);
    }

    private static String memberId(String name) {
        return found(COORDINATOR, name).extract().path("items[0].id");
    }

    private static int logged(String member) throws SQLException {
        try (var connection = TestStack.connect(ServiceDatabase.GRID, "grid_owner");
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from access_log where subject = 'member/%s'"
                                        .formatted(member))) {
            row.next();
            return row.getInt(1);
        }
    }

    private static ValidatableResponse found(As by, String typed) {
        return by.calling()
                .queryParam("q", typed)
                .queryParam("limit", 100)
                .get("/api/grid/search")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse search(As by, String query) {
        return by.calling().get("/api/grid/search?" + query).then();
    }
}
