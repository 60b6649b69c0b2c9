package org.twogrids.cases.attachments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.JourneyTest;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.testing.TestTokens;

/// Photos, recordings and papers of a case: kept as they came, sealed; shown without what they tell
/// beside what they show.
@QuarkusTest
class AttachmentTest extends JourneyTest {

    private static final String ALL = "/api/cases/{id}/attachments";
    private static final String ONE = ALL + "/{attachment}";

    @Inject OrphanRound round;
    @Inject AttachmentsConfig config;
    @Inject SealedFiles sealed;

    @Test
    void a_photo_is_kept_as_it_came_and_shown_without_place_time_and_device() throws Exception {
        String id = accepted(Map.of());
        byte[] photo = Samples.photo();
        String hash = sha256(photo);
        String attachment =
                send("chen", id, "IMG_0001.HEIC", photo, Map.of("caption", "楼道堆物"))
                        .statusCode(201)
                        .header("Location", containsString("/attachments/"))
                        .body("kind", equalTo("PHOTO"))
                        .body("type", equalTo("image/jpeg"))
                        .body("size", equalTo(photo.length))
                        .body("sha256", equalTo(hash))
                        .body("caption", equalTo("楼道堆物"))
                        .body("by.name", equalTo("chen"))
                        .body("hint.takenAt", equalTo("2026-11-20T01:30:00Z"))
                        .extract()
                        .path("id");
        list("secretary", id)
                .body("mayAdd", equalTo(true))
                .body("items", hasSize(1))
                .body("items[0].caption", equalTo("楼道堆物"))
                .body("items[0].hint.lon.doubleValue()", closeTo(Samples.LON, 0.0001))
                .body("items[0].withdrawn", nullValue());
        byte[] shown =
                as("officer")
                        .get(ONE, id, attachment)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", equalTo("image/jpeg"))
                        .header("Content-Disposition", startsWith("inline; filename=\"TWN"))
                        .header("Content-Disposition", endsWith("-1.jpg\""))
                        .header("X-Content-Type-Options", equalTo("nosniff"))
                        .header("Content-Security-Policy", containsString("sandbox"))
                        .header("Cache-Control", equalTo("no-store"))
                        .extract()
                        .asByteArray();
        assertThat(text(photo)).contains(Samples.DEVICE);
        assertThat(text(shown)).doesNotContain(Samples.DEVICE, "Exif");
        byte[] original = original("chen", id, attachment, "核对原件").extract().asByteArray();
        assertThat(sha256(original)).isEqualTo(hash);
        as("coordinator")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.kind", hasItem("ATTACHED"))
                .body("items[-1].text", equalTo("添加照片(SHA-256 " + hash + ")"));
        assertThat(
                        rows(
                                "select array_to_string(subjects, ' ') from case_journal"
                                        + " where case_id = ?::uuid and kind = 'ATTACHED'",
                                id))
                .singleElement()
                .asString()
                .contains("sha256:" + hash, "attachment:" + attachment);
        assertThat(
                        rows(
                                "select purpose || ' ' || fields from access_log where subject = ?",
                                "case/" + id))
                .contains("attachment shown:" + attachment, "核对原件 original:" + attachment)
                .anyMatch(it -> it.startsWith("attachments attachments,captions,places"));
    }

    @Test
    void files_lie_sealed_on_the_disk_and_words_in_the_table() throws Exception {
        String id = accepted(Map.of());
        byte[] paper = Samples.pdf();
        String attachment =
                send("chen", id, "a.pdf", paper, Map.of("kind", "SIGNED_PAPER", "caption", "甲某签字"))
                        .statusCode(201)
                        .body("kind", equalTo("SIGNED_PAPER"))
                        .extract()
                        .path("id");
        String photo = send("chen", id, "a.jpg", Samples.photo(), Map.of()).extract().path("id");
        assertThat(files(attachment)).hasSize(1);
        assertThat(files(photo)).hasSize(2);
        for (Path file : files(attachment, photo)) {
            assertThat(text(Files.readAllBytes(file)))
                    .doesNotContain("%PDF", "JFIF", "Exif", Samples.DEVICE);
        }
        assertThat(
                        rows(
                                "select encode(coalesce(caption, ''), 'hex')"
                                        + " || encode(coalesce(hint, ''), 'hex')"
                                        + " from attachment where case_id = ?::uuid",
                                id))
                .noneMatch(it -> it.contains(hex("甲某")) || it.contains(hex("2026-11-20")));
        // A file that was put in another's place does not open.
        Files.copy(
                files(photo).getFirst(),
                files(attachment).getFirst(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        as("chen").get(ONE, id, attachment).then().statusCode(500);
    }

    @Test
    void what_the_bytes_are_counts_and_all_else_is_refused_in_the_readers_language() {
        String id = accepted(Map.of());
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        send("chen", id, "photo.jpg", page, Map.of())
                .statusCode(415)
                .body("code", equalTo("attachment-type"))
                .body("title", equalTo("不支持这种文件"));
        upload("chen", "photo.jpg", page, Map.of())
                .header("Accept-Language", "en")
                .post(ALL, id)
                .then()
                .statusCode(415)
                .body("title", equalTo("This type of file is not taken"));
        send("chen", id, "a.jpg", new byte[20 * 1024 * 1024 + 1], Map.of())
                .statusCode(413)
                .body("code", equalTo("attachment-too-large"))
                .body("detail", containsString("20 MB"));
        send("chen", id, "a.png", Samples.bomb(), Map.of())
                .statusCode(422)
                .body("code", equalTo("attachment-too-many-pixels"));
        send("chen", id, "a.jpg", Arrays.copyOf(Samples.photo(), 300), Map.of())
                .statusCode(422)
                .body("code", equalTo("attachment-broken"));
        send("chen", id, "a.jpg", new byte[0], Map.of()).statusCode(400);
        send("chen", id, "a.jpg", Samples.photo(), Map.of("kind", "AUDIO"))
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"));
        send("chen", id, "a.jpg", Samples.photo(), Map.of("kind", "POEM")).statusCode(400);
        send("chen", id, "a.jpg", Samples.photo(), Map.of("caption", "长".repeat(201)))
                .statusCode(400);
        list("chen", id).body("items", hasSize(0));
    }

    @Test
    void a_large_file_is_taken_and_other_calls_keep_their_limit() {
        String id = accepted(Map.of());
        byte[] large = Samples.joined(Samples.pdf(), new byte[19 * 1024 * 1024]);
        String attachment =
                send("chen", id, "scan.pdf", large, Map.of()).statusCode(201).extract().path("id");
        byte[] back =
                as("chen")
                        .get(ONE, id, attachment)
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", startsWith("attachment;"))
                        .extract()
                        .asByteArray();
        assertThat(back).isEqualTo(large);
        as("worker")
                .body("{\"category\":\"" + "0".repeat(17 * 1024 * 1024) + "\"}")
                .post("/api/cases")
                .then()
                .statusCode(413);
    }

    @Test
    void those_who_work_on_the_case_add_and_look_and_nobody_else() {
        String id = accepted(Map.of());
        String attachment = sent("worker", id);
        for (String login : List.of("chen", "officer", "secretary", "coordinator", "auxiliary")) {
            as(login).get(ONE, id, attachment).then().statusCode(200);
        }
        // A mediator of another team does not know of the case, a volunteer of none.
        for (String login : List.of("zhou", "volunteer")) {
            send(login, id, "a.jpg", Samples.photo(), Map.of()).statusCode(404);
            as(login).get(ALL, id).then().statusCode(404);
            as(login).get(ONE, id, attachment).then().statusCode(404);
            as(login)
                    .body(Map.of("purpose", "看看"))
                    .post(ONE + "/original", id, attachment)
                    .then()
                    .statusCode(404);
        }
        given().get(ALL, id).then().statusCode(401);
        given().multiPart("file", "a.jpg", Samples.photo()).post(ALL, id).then().statusCode(401);
        as("chen").get(ONE, id, UUID.randomUUID()).then().statusCode(404);
        String other = accepted(Map.of());
        as("chen").get(ONE, other, attachment).then().statusCode(404);
        original("chen", id, attachment, " ").statusCode(400);
    }

    @Test
    void of_a_restricted_case_only_those_who_need_to_know_see_anything() {
        String id = flagged(Map.of("category", "0109"));
        String attachment = sent("worker", id);
        as("officer").get(ONE, id, attachment).then().statusCode(200);
        for (String login : List.of("chen", "auxiliary", "secretary", "volunteer")) {
            as(login).get(ALL, id).then().statusCode(404);
            as(login).get(ONE, id, attachment).then().statusCode(404);
            send(login, id, "a.jpg", Samples.photo(), Map.of()).statusCode(404);
        }
    }

    @Test
    void identities_on_papers_are_not_for_auxiliaries_nor_for_having_reported() {
        String id = accepted(Map.of());
        String paper =
                send("chen", id, "a.pdf", Samples.pdf(), Map.of("caption", "身份证复印件"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        list("auxiliary", id)
                .body("items[0].mayOpen", equalTo(false))
                .body("items[0].mayGetOriginal", equalTo(false))
                .body("items[0].caption", nullValue());
        as("auxiliary").get(ONE, id, paper).then().statusCode(403);
        original("auxiliary", id, paper, "核对").statusCode(403);
        as("officer").get(ONE, id, paper).then().statusCode(200);
        String hidden = flagged(Map.of("category", "0109"));
        String mine = sent("worker", hidden);
        String others = sent("officer", hidden);
        as("worker").get(ONE, hidden, mine).then().statusCode(200);
        as("worker").get(ONE, hidden, others).then().statusCode(403);
        list("worker", hidden)
                .body("items[1].mayOpen", equalTo(false))
                .body("items[1].hint", nullValue());
    }

    @Test
    void what_is_shown_as_it_came_is_sealed_like_its_original() {
        String id = accepted(Map.of());
        String brought =
                send("worker", id, "a.pdf", Samples.pdf(), Map.of())
                        .statusCode(201)
                        .extract()
                        .path("id");
        as("chen")
                .get(ONE, id, brought)
                .then()
                .statusCode(403)
                .body("code", equalTo("original-sealed"));
        list("chen", id).body("items[0].mayOpen", equalTo(false));
        as("officer").get(ONE, id, brought).then().statusCode(200);
    }

    @Test
    void what_the_reporter_brought_does_not_tell_mediators_who_they_are() throws SQLException {
        String id = accepted(Map.of());
        String brought = sent("worker", id);
        String own = sent("chen", id);
        list("chen", id)
                .body("items[0].by", nullValue())
                .body("items[0].hint", nullValue())
                .body("items[0].mayOpen", equalTo(true))
                .body("items[0].mayGetOriginal", equalTo(false))
                .body("items[1].by.name", equalTo("chen"))
                .body("items[1].hint.takenAt", equalTo("2026-11-20T01:30:00Z"));
        as("chen").get(ONE, id, brought).then().statusCode(200);
        original("chen", id, brought, "调解需要")
                .statusCode(403)
                .body("code", equalTo("original-sealed"));
        original("chen", id, own, "调解需要").statusCode(200);
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items.findAll { it.kind == 'ATTACHED' }", hasSize(2))
                .body("items.findAll { it.kind == 'ATTACHED' }.by.name", contains("chen"));
        list("secretary", id).body("items[0].by.name", equalTo("worker"));
        original("coordinator", id, brought, "核实情况").statusCode(200);
        assertThat(rows("select fields from access_log where subject = ?", "case/" + id))
                .contains("attachments,places,reporter");
        move("worker", id, "reporter", Map.of("open", true)).statusCode(200);
        list("chen", id).body("items[0].by.name", equalTo("worker"));
        original("chen", id, brought, "调解需要").statusCode(200);
    }

    @Test
    void a_withdrawn_one_stays_marked_with_its_reason_and_is_not_shown_any_more() {
        String id = accepted(Map.of());
        String attachment = sent("officer", id);
        withdraw("auxiliary", id, attachment, "不合适").statusCode(403);
        withdraw("officer", id, attachment, "传错了照片")
                .statusCode(200)
                .body("withdrawn.by.name", equalTo("officer"))
                .body("withdrawn.reason", equalTo("传错了照片"));
        withdraw("chen", id, attachment, "再次").statusCode(409);
        as("chen")
                .get(ONE, id, attachment)
                .then()
                .statusCode(410)
                .body("code", equalTo("attachment-withdrawn"));
        original("chen", id, attachment, "复核").statusCode(200);
        list("chen", id)
                .body("items", hasSize(1))
                .body("items[0].withdrawn.reason", equalTo("传错了照片"))
                .body("items[0].mayOpen", equalTo(false));
        as("chen")
                .get("/api/cases/{id}/journal", id)
                .then()
                .body("items[-1].text", startsWith("作废一份附件"))
                .body("items[-1].note", equalTo("传错了照片"));
        String answered = sent("officer", id);
        withdraw("chen", id, answered, "不需要").statusCode(200);
    }

    @Test
    void the_same_call_keeps_one_file_and_another_under_its_key_is_refused() throws Exception {
        String id = accepted(Map.of());
        String key = UUID.randomUUID().toString();
        String first = keyed(key, id, Samples.photo()).statusCode(201).extract().path("id");
        String again = keyed(key, id, Samples.photo()).statusCode(201).extract().path("id");
        assertThat(again).isEqualTo(first);
        keyed(key, id, Samples.png())
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        list("chen", id).body("items", hasSize(1));
        assertThat(
                        rows(
                                "select kind from case_journal where case_id = ?::uuid and kind = 'ATTACHED'",
                                id))
                .hasSize(1);
        // What the repetitions had written is gone again.
        assertThat(unknown()).isEmpty();
    }

    @Test
    void a_case_that_is_over_takes_nothing_more() {
        String id = flagged(Map.of());
        move("worker", id, "withdrawal", Map.of("reason", "误发")).statusCode(200);
        send("worker", id, "a.jpg", Samples.photo(), Map.of())
                .statusCode(409)
                .body("code", equalTo("attachment-case-over"));
    }

    @Test
    void a_database_that_fails_leaves_no_half_and_the_file_is_swept_after_a_day() throws Exception {
        String id = accepted(Map.of());
        String kept = sent("chen", id);
        String key = UUID.randomUUID().toString();
        owner("revoke insert on attachment from cases_app");
        try {
            keyed(key, id, Samples.photo()).statusCode(500);
        } finally {
            owner("grant insert on attachment to cases_app");
        }
        list("chen", id).body("items", hasSize(1));
        assertThat(
                        rows(
                                "select kind from case_journal where case_id = ?::uuid and kind = 'ATTACHED'",
                                id))
                .hasSize(1);
        assertThat(unknown()).hasSize(2);
        round.sweep();
        assertThat(unknown()).hasSize(2);
        clock.pass(Duration.ofHours(25));
        round.sweep();
        assertThat(unknown()).isEmpty();
        assertThat(files(kept)).hasSize(2);
        clock.reset();
        keyed(key, id, Samples.photo()).statusCode(201);
    }

    @Test
    void what_a_killed_process_left_open_or_half_written_is_deleted() throws IOException {
        sent("chen", accepted(Map.of()));
        Path received = Files.writeString(config.incoming().resolve("upload-left"), "open");
        Path half = Files.createDirectories(config.folder().resolve("00")).resolve("x.123.part");
        Files.writeString(half, "half");
        round.forgetReceived();
        assertThat(received).exists();
        clock.pass(Duration.ofHours(2));
        round.forgetReceived();
        assertThat(received).doesNotExist();
        clock.pass(Duration.ofDays(1));
        round.sweep();
        assertThat(half).doesNotExist();
    }

    @Test
    void where_too_many_files_have_no_row_it_is_the_database_that_is_wrong() throws Exception {
        String kept = sent("chen", accepted(Map.of()));
        Path folder = Files.createDirectories(config.folder().resolve("zz"));
        List<Path> strangers = new ArrayList<>();
        while (strangers.size() <= Math.max(config.orphansAtMost(), stored().count() / 100)) {
            strangers.add(
                    Files.writeString(
                            folder.resolve(UUID.randomUUID() + ".original"), "of another"));
        }
        clock.pass(Duration.ofHours(25));
        round.sweep();
        assertThat(strangers).allMatch(Files::exists);
        for (Path stranger : strangers.subList(1, strangers.size())) {
            Files.delete(stranger);
        }
        round.sweep();
        assertThat(strangers.getFirst()).doesNotExist();
        assertThat(files(kept)).hasSize(2);
    }

    @Test
    void an_empty_database_deletes_nothing() throws Exception {
        String kept = sent("chen", accepted(Map.of()));
        clock.pass(Duration.ofHours(25));
        owner("alter table attachment rename to attachment_before");
        try {
            owner("create table attachment (like attachment_before)");
            owner("grant select on attachment to cases_app");
            round.sweep();
        } finally {
            owner("drop table if exists attachment");
            owner("alter table attachment_before rename to attachment");
        }
        assertThat(files(kept)).hasSize(2);
    }

    @Test
    void what_cannot_be_deleted_hides_no_answer() throws IOException {
        UUID id = UUID.randomUUID();
        Path stuck = config.folder().resolve(SealedFiles.Part.ORIGINAL.key(id));
        Path shown = config.folder().resolve(SealedFiles.Part.SHOWN.key(id));
        Path inside = Files.createDirectories(stuck).resolve("inside");
        Files.writeString(inside, "x");
        Files.writeString(shown, "x");
        sealed.discard(id);
        assertThat(shown).doesNotExist();
        Files.delete(inside);
        Files.delete(stuck);
    }

    @Test
    void a_page_that_comes_back_signed_is_not_read_beyond_its_limit() {
        as("chen")
                .contentType("image/jpeg")
                .body(new byte[6 * 1024 * 1024])
                .post(
                        "/api/cases/{id}/agreements/{agreement}/signed-papers",
                        UUID.randomUUID(),
                        UUID.randomUUID())
                .then()
                .statusCode(413)
                .header("Connection", equalTo("close"));
    }

    /// The server deletes what it received once it has answered, so that the answer may come first.
    @Test
    void nothing_stays_open_in_the_receiving_folder() throws IOException {
        Set<Path> before = received();
        sent("chen", accepted(Map.of()));
        await().untilAsserted(() -> assertThat(before).containsAll(received()));
    }

    @Test
    void a_vault_that_cannot_be_read_is_said_and_a_file_that_is_lost_too() throws IOException {
        String id = accepted(Map.of());
        String attachment = sent("chen", id);
        List<Path> files = files(attachment);
        for (Path file : files) {
            Files.delete(file);
            Files.createDirectory(file);
        }
        as("chen")
                .get(ONE, id, attachment)
                .then()
                .statusCode(503)
                .body("code", equalTo("attachments-unavailable"));
        for (Path file : files) {
            Files.delete(file);
        }
        as("chen")
                .get(ONE, id, attachment)
                .then()
                .statusCode(410)
                .body("code", equalTo("attachment-lost"))
                .body("title", equalTo("文件已丢失"));
        list("chen", id).body("items", hasSize(1)).body("items.id", hasItem(attachment));
    }

    private static RequestSpecification upload(
            String login, String name, byte[] bytes, Map<String, String> words) {
        RequestSpecification call =
                given().auth()
                        .oauth2(TestTokens.of(login))
                        .multiPart("file", name, bytes, "image/jpeg");
        words.forEach(
                (part, value) ->
                        call.multiPart(
                                new MultiPartSpecBuilder(value)
                                        .controlName(part)
                                        .mimeType("text/plain")
                                        .charset(StandardCharsets.UTF_8)
                                        .build()));
        return call;
    }

    private static ValidatableResponse send(
            String login, String id, String name, byte[] bytes, Map<String, String> words) {
        return upload(login, name, bytes, words).post(ALL, id).then();
    }

    private static String sent(String login, String id) {
        return send(login, id, "a.jpg", Samples.photo(), Map.of())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse keyed(String key, String id, byte[] bytes) {
        return upload("chen", "a.jpg", bytes, Map.of())
                .header("Idempotency-Key", key)
                .post(ALL, id)
                .then();
    }

    private static ValidatableResponse list(String login, String id) {
        return as(login).get(ALL, id).then().statusCode(200);
    }

    private static ValidatableResponse original(
            String login, String id, String attachment, String purpose) {
        return as(login)
                .body(Map.of("purpose", purpose))
                .post(ONE + "/original", id, attachment)
                .then();
    }

    private static ValidatableResponse withdraw(
            String login, String id, String attachment, String reason) {
        return as(login)
                .body(Map.of("reason", reason))
                .post(ONE + "/withdrawal", id, attachment)
                .then();
    }

    private List<Path> files(String... attachments) throws IOException {
        return stored().filter(
                        file ->
                                Stream.of(attachments)
                                        .anyMatch(file.getFileName().toString()::startsWith))
                .toList();
    }

    private Stream<Path> stored() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path part : within(config.folder())) {
            if (!part.equals(config.incoming())) {
                try (Stream<Path> below = Files.walk(part)) {
                    below.filter(Files::isRegularFile).forEach(found::add);
                }
            }
        }
        return found.stream();
    }

    private Set<Path> received() throws IOException {
        return within(config.incoming());
    }

    private static Set<Path> within(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.collect(Collectors.toSet());
        }
    }

    /// Whole files that no row knows.
    private List<Path> unknown() throws IOException, SQLException {
        List<String> known = rows("select id::text from attachment where ? <> ''", "all");
        return stored().filter(it -> it.toString().matches(".*\\.(original|shown)"))
                .filter(it -> known.stream().noneMatch(it.getFileName().toString()::startsWith))
                .toList();
    }

    private static void owner(String statement) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static List<String> rows(String query, String argument) throws SQLException {
        try (Connection connection = TestStack.connect(ServiceDatabase.CASES, "cases_owner");
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, argument);
            List<String> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
