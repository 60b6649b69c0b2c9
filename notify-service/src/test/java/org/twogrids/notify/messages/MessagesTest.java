package org.twogrids.notify.messages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.twogrids.notify.Inboxes.token;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.alerts.Vacancy;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Kind;

@QuarkusTest
class MessagesTest {

    private static final Instant DUE = Instant.parse("2026-11-28T10:00:00Z");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Set<Channel> IN_WORDS = EnumSet.complementOf(EnumSet.of(Channel.WEBHOOK));
    private static final String LINK =
            "https://jingwang.dongcheng.example/a/AZnA3noQcACAAAAAAAAAQ3xYw0rj5pVqUe8";

    private final Messages messages;
    private final Announcer announcer;

    MessagesTest(Messages messages, Announcer announcer) {
        this.messages = messages;
        this.announcer = announcer;
    }

    @BeforeEach
    void everybody_is_known() {
        announcer.introduceEverybody();
    }

    @Test
    void every_message_names_the_case_the_time_and_the_way_to_take_note() {
        everyMatter()
                .filter(matter -> !matter.restricted())
                .forEach(
                        matter ->
                                everyText(
                                        matter,
                                        (channel, text) -> {
                                            assertThat(text.body())
                                                    .containsAnyOf(
                                                            "DHM-2026-000123", "网格员", "grid worker")
                                                    .contains("11-24 09:45")
                                                    .doesNotContain("{", "NOT_FOUND");
                                            if (channel == Channel.ROBOT) {
                                                assertThat(text.body()).doesNotContain(LINK);
                                            }
                                            if (channel == Channel.SMS
                                                    || channel == Channel.EMAIL) {
                                                assertThat(text.body()).contains(LINK);
                                            }
                                        }));
    }

    @Test
    void no_message_carries_what_looks_like_a_person() {
        everyMatter()
                .forEach(
                        matter ->
                                everyText(
                                        matter,
                                        (_, text) ->
                                                assertThat(
                                                                (text.subject() + text.body())
                                                                        .replace(LINK, ""))
                                                        .doesNotContainPattern("1[3-9]\\d{9}")
                                                        .doesNotContainPattern("\\d{15}")
                                                        .doesNotContainPattern(
                                                                "[^\\s@]+@[^\\s@]+")));
    }

    /// What a template can name is all that can ever be in a message.
    @Test
    void templates_name_nothing_but_what_a_message_may_say() {
        Set<String> named = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            for (String file :
                    List.of(
                            "why",
                            "subject",
                            "restricted",
                            "sms",
                            "voice",
                            "email",
                            "push",
                            "robot",
                            "summary")) {
                Pattern.compile("\\{#?(?:if|switch|case|else)?\\s*([a-z]+)[^}]*}")
                        .matcher(source("messages/" + file + '-' + language.getLanguage() + ".txt"))
                        .results()
                        .forEach(found -> named.add(found.group(1)));
            }
        }

        assertThat(named)
                .isSubsetOf(
                        "why",
                        "where",
                        "brief",
                        "restricted",
                        "kind",
                        "number",
                        "deadline",
                        "stage",
                        "until",
                        "risk",
                        "by",
                        "count",
                        "link",
                        "else",
                        "if",
                        "office",
                        "place",
                        "since",
                        "escalated",
                        "case")
                .contains("number", "link");
    }

    @Test
    void of_a_restricted_case_only_the_way_to_the_console_is_said() {
        everyMatter()
                .filter(Matter::restricted)
                .forEach(
                        matter ->
                                everyText(
                                        matter,
                                        (_, text) ->
                                                assertThat(List.of(text.subject(), text.body()))
                                                        .isSubsetOf(
                                                                "警网提醒",
                                                                "【警网】您有一条新提醒,请登录控制台查看。",
                                                                "Alert of Two Grids",
                                                                "[Two Grids] You have a new alert:"
                                                                        + " please open the"
                                                                        + " console.")));
    }

    @Test
    void a_short_message_takes_two_parts_at_most_and_leaves_out_the_place_first() {
        everyMatter()
                .forEach(
                        matter ->
                                LANGUAGES.forEach(
                                        language ->
                                                assertThat(SmsLength.parts(sms(matter, language)))
                                                        .as(sms(matter, language))
                                                        .isLessThanOrEqualTo(2)));
        Matter brief = matter(Kind.HANDLER, false, "东厂第一网格", Optional.empty());
        Matter wide = matter(Kind.HANDLER, false, "东厂".repeat(60), Optional.empty());

        assertThat(sms(brief, Locale.SIMPLIFIED_CHINESE)).contains("东厂第一网格", "由您办理");
        assertThat(sms(wide, Locale.SIMPLIFIED_CHINESE)).doesNotContain("东厂").contains("由您办理");
    }

    @Test
    void the_preview_shows_each_kind_and_a_restricted_case() {
        given().auth()
                .oauth2(token("officer"))
                .header("Accept-Language", "en")
                .get("/api/alerts/messages/preview?channel=SMS")
                .then()
                .statusCode(200)
                .body("items", hasSize(Kind.values().length + 3))
                .body("items[0].kind", equalTo("OFFICER"))
                .body("items[0].text", startsWith("[Two Grids] "))
                .body("items[0].smsParts", lessThanOrEqualTo(2))
                .body("items.last().restricted", equalTo(true));
        given().auth()
                .oauth2(token("officer"))
                .get("/api/alerts/messages/preview?channel=PIGEON")
                .then()
                .statusCode(400)
                .body("title", equalTo("没有这个渠道"));
    }

    private String sms(Matter matter, Locale language) {
        return messages.of(matter, Channel.SMS, language).body();
    }

    private void everyText(Matter matter, java.util.function.BiConsumer<Channel, Text> check) {
        for (Channel channel : IN_WORDS) {
            if (!channel.isPersonal() && matter.vacancy().isPresent()) {
                continue; // groups hear of cases only
            }
            for (Locale language : LANGUAGES) {
                check.accept(channel, messages.of(matter, channel, language));
            }
        }
    }

    private static Stream<Matter> everyMatter() {
        return Stream.of(everyCase(), everyDeadline(), everyPost()).flatMap(each -> each);
    }

    private static Stream<Matter> everyDeadline() {
        return Stream.of(Due.Stage.WARN, Due.Stage.ALERT, Due.Stage.ESCALATE, Due.Stage.PAUSED)
                .flatMap(
                        stage ->
                                Stream.of(Due.Kind.values())
                                        .map(kind -> new Deadline(kind, stage, DUE)))
                .flatMap(
                        due ->
                                Stream.of(Kind.REMINDER, Kind.HANDLER, Kind.ESCALATION)
                                        .map(kind -> deadline(kind, due)));
    }

    private static Matter deadline(Kind kind, Deadline due) {
        return new Matter(
                kind,
                "DHM-2026-000123",
                Risk.ORANGE,
                false,
                "东厂第一网格",
                Instant.parse("2026-11-24T01:45:00Z"),
                Optional.of(LINK),
                Optional.empty(),
                Optional.of(due));
    }

    @Test
    void a_message_about_a_deadline_says_which_and_until_when() {
        var due = new Deadline(Due.Kind.SETTLE, Due.Stage.ALERT, DUE);
        assertThat(messages.of(deadline(Kind.HANDLER, due), Channel.SMS, Locale.CHINESE).body())
                .contains("橙色案件 DHM-2026-000123已到期");
        assertThat(messages.of(deadline(Kind.OFFICER, due), Channel.ROBOT, Locale.CHINESE).body())
                .contains("化解期限已于 11-28 18:00 到期");
        assertThat(
                        messages.of(deadline(Kind.ESCALATION, due), Channel.EMAIL, Locale.ENGLISH)
                                .body())
                .contains("The time to settle of case DHM-2026-000123")
                .contains("nobody has taken note");
    }

    private static Stream<Matter> everyPost() {
        return Stream.of(Kind.VACANT, Kind.EXPIRING, Kind.UNMANNED, Kind.ESCALATION)
                .map(
                        kind ->
                                new Matter(
                                        kind,
                                        "",
                                        Risk.YELLOW,
                                        false,
                                        "东厂第一网格",
                                        Instant.parse("2026-11-24T01:45:00Z"),
                                        Optional.of(LINK),
                                        Optional.of(
                                                new Vacancy(
                                                        new UUID(0, 0),
                                                        Role.GRID_WORKER,
                                                        Instant.parse("2026-11-20T00:00:00Z"),
                                                        null)),
                                        Optional.empty()));
    }

    private static Stream<Matter> everyCase() {
        return Stream.of(Kind.values())
                .filter(kind -> !kind.isOfAPost() && kind != Kind.REMINDER)
                .flatMap(
                        kind ->
                                Stream.of(
                                        matter(kind, false, "东厂第一网格", Optional.of(LINK)),
                                        matter(kind, false, "", Optional.of(LINK)),
                                        matter(kind, true, "", Optional.empty())));
    }

    private static Matter matter(
            Kind kind, boolean restricted, String where, Optional<String> link) {
        return new Matter(
                kind,
                "DHM-2026-000123",
                Risk.ORANGE,
                restricted,
                where,
                Instant.parse("2026-11-24T01:45:00Z"),
                link,
                Optional.empty(),
                Optional.empty());
    }

    private static String source(String file) {
        try (var in =
                Objects.requireNonNull(
                        MessagesTest.class.getResourceAsStream("/templates/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
