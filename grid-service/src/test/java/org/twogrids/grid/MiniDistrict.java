package org.twogrids.grid;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A district of two grids and one police grid, far from the demo's, with the people to try rules
/// on. Installing it again changes nothing.
public final class MiniDistrict {

    public static final String SUBDISTRICT = "110102003";
    public static final String COMMUNITY = "110102003001";
    public static final String WEST = "110102003001001";
    public static final String EAST = "110102003001002";
    public static final String STATION = "110102990000";
    public static final String POLICE_GRID = "110102990000P01";

    public static final String MEMBERS =
            """
            login,name,phone,email,skills,languages
            coordinator-mini,周协调,13911110001,coordinator-mini@example.org,legal,zh
            chief-mini,吴所长,13911110002,,,zh
            officer-mini,郑警官,13911110003,officer-mini@example.org,13,zh
            officer2-mini,王警官,13911110004,,13,zh;en
            head-mini,冯网格长,13911110005,,02;06,zh
            worker-mini,陈网格员,13911110006,,,zh
            volunteer-mini,褚志愿,,,,
            """;

    public static final String POSTINGS =
            """
            member,area,role,rank,from,to,reason
            coordinator-mini,110102003,SUBDISTRICT_COORDINATOR,PRIMARY,2025-01-01,,任命
            chief-mini,110102990000,STATION_HEAD,PRIMARY,2025-01-01,,任命
            officer-mini,110102990000P01,COMMUNITY_OFFICER,PRIMARY,2025-01-01,,任命
            officer2-mini,110102990000P01,COMMUNITY_OFFICER,BACKUP,2025-01-01,,任命
            head-mini,110102003001001,GRID_HEAD,PRIMARY,2025-01-01,,任命
            worker-mini,110102003001001,GRID_WORKER,PRIMARY,2025-06-01,,任命
            volunteer-mini,110102003001,VOLUNTEER,PRIMARY,2025-01-01,,招募
            """;

    public static final String TEAMS =
            """
            code,name,level,areas,categories,capacity,from
            yard-mini,示例调解小院,YARD,110102003001,01;02;0602,10,2025-01-01
            """;

    public static final String TEAM_MEMBERS =
            """
            team,member,role
            yard-mini,head-mini,LEAD
            yard-mini,volunteer-mini,MEDIATOR
            """;

    public static final String DUTY =
            """
            area,role,member,days,start,end,from,to
            110102990000P01,COMMUNITY_OFFICER,officer-mini,1-5,08:00,20:00,2025-01-01,
            110102990000,STATION_HEAD,chief-mini,1-7,00:00,24:00,2025-01-01,
            """;

    private MiniDistrict() {}

    public static String areas() {
        return collection(
                area("110102", "DISTRICT", "示例区", "", null),
                feature(
                        Map.of(
                                "code", SUBDISTRICT,
                                "kind", "SUBDISTRICT",
                                "name", "示例街道",
                                "parent", "110102",
                                "caseCode", "SLJ",
                                "dutyPhone", "010-0000-2000",
                                "from", "2025-01-01"),
                        null),
                area(COMMUNITY, "COMMUNITY", "示例社区", SUBDISTRICT, null),
                area(STATION, "POLICE_STATION", "示例派出所", SUBDISTRICT, null),
                area(WEST, "GRID", "西网格", COMMUNITY, box(116.30, 39.90, 116.31, 39.91)),
                area(EAST, "GRID", "东网格", COMMUNITY, box(116.31, 39.90, 116.32, 39.91)),
                area(
                        POLICE_GRID,
                        "POLICE_GRID",
                        "示例警格",
                        STATION,
                        box(116.30, 39.90, 116.32, 39.91)));
    }

    /// Imports everything and waits until the service sees it.
    public static void install() {
        As.INSTALLER.importing("areas", areas());
        As.INSTALLER.importing("members", MEMBERS);
        As.INSTALLER.importing("postings", POSTINGS);
        As.INSTALLER.importing("teams", TEAMS);
        As.INSTALLER.importing("team-members", TEAM_MEMBERS);
        As.INSTALLER.importing("duty", DUTY);
        await().untilAsserted(
                        () ->
                                new As("volunteer-mini")
                                        .calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .statusCode(200)
                                        .body("teams[0].id", notNullValue()));
    }

    public static String memberId(String login) {
        return new As(login).calling().get("/api/grid/me").jsonPath().getString("id");
    }

    public static String area(
            String code, String kind, String name, String parent, String geometry) {
        return feature(
                Map.of(
                        "code", code,
                        "kind", kind,
                        "name", name,
                        "parent", parent,
                        "from", "2025-01-01"),
                geometry);
    }

    public static String feature(Map<String, String> properties, String geometry) {
        Map<String, String> all = new TreeMap<>(Map.of("reason", "示例"));
        all.putAll(properties);
        String cells =
                all.entrySet().stream()
                        .map(cell -> "\"%s\":\"%s\"".formatted(cell.getKey(), cell.getValue()))
                        .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":%s}"
                .formatted(cells, geometry);
    }

    public static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":["
                + String.join(",\n", List.of(features))
                + "]}";
    }

    public static String box(double west, double south, double east, double north) {
        return ("{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],"
                        + "[%1$s,%4$s],[%1$s,%2$s]]]}")
                .formatted(west, south, east, north);
    }
}
