package org.twogrids.cases.catalog;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryHelpTest {

    private static final ShippedTables SHIPPED = new ShippedTables();
    private static final Proposals PROPOSALS = SHIPPED.proposals();
    private static final HelpFigures FIGURES = new HelpFigures(PROPOSALS, LabelledText.heldOut());

    @Test
    void nine_of_ten_unseen_texts_have_their_category_among_the_three() {
        assertThat(FIGURES.amongThree().value()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void nineteen_of_twenty_unseen_texts_about_violence_at_home_bring_it_up() {
        assertThat(FIGURES.violenceFound().of()).isGreaterThanOrEqualTo(50);
        assertThat(FIGURES.violenceFound().value()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_published_figures_are_those_of_the_unseen_texts() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/category-help.md")))
                .containsAll(HelpFigures.published(PROPOSALS));
    }

    @Test
    void the_shipped_weights_are_what_the_tuning_texts_teach() throws IOException {
        assertThat(GramTraining.learn(LabelledText.tuning())).isEqualTo(shipped("grams.csv"));
    }

    @Test
    void no_unseen_text_was_tuned_on_and_every_category_has_texts_on_both_sides() {
        Set<String> tuned = LabelledText.tuning().stream().map(LabelledText::text).collect(toSet());
        assertThat(LabelledText.heldOut()).noneMatch(it -> tuned.contains(it.text()));
        List<String> categories = SHIPPED.catalog().all().stream().map(Category::code).toList();
        assertThat(codes(LabelledText.tuning())).containsExactlyInAnyOrderElementsOf(categories);
        assertThat(codes(LabelledText.heldOut())).containsExactlyInAnyOrderElementsOf(categories);
    }

    @Test
    void every_family_matter_and_noise_at_home_asks_the_danger_question() {
        assertThat(SHIPPED.catalog().all())
                .filteredOn(Category::danger)
                .extracting(Category::code)
                .containsExactlyInAnyOrder("0101", "0102", "0103", "0104", "0105", "0301");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "楼上扰民,半夜又是摔东西又是女的哭喊求饶",
                "投诉噪音,隔壁孩子每天晚上哭着喊别打了",
                "他把我锁屋里了,手机也收走了",
                "邻居大姐胳膊上老有淤青,问她说是自己磕的",
            })
    void what_sounds_like_violence_at_home_brings_it_up_whatever_else_it_sounds_like(String text) {
        assertThat(categories(text)).contains("0109");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "楼上天天剁馅,咚咚咚的,吵得睡不着",
                "老婆打电话说楼上漏水,把被子泡了",
                "隔壁打游戏喊打喊杀,吵到后半夜",
                "狗被主人锁在阳台上惨叫一天",
            })
    void what_only_looks_like_it_does_not(String text) {
        assertThat(categories(text)).doesNotContain("0109");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIOLENCE|他动手打了我|他没有动手打我",
                "VIOLENCE|两人互殴|两人争吵,未动手",
                "VIOLENCE|他踹我|他踹门",
                "INJURY|他打我,脸肿了|他推了我一把,没受伤",
                "INJURY|被他打得骨折|在工地从架子上摔下来骨折",
                "THREAT|他说要杀我全家|邻居看球喊得跟杀人似的",
                "WEAPON|他拿菜刀追我|他在家切菜",
                "ELDER|七十多岁的老人没人管,在家受冻|楼上老太太天天剁馅",
                "MINOR|孩子被打得直哭|楼上孩子跑来跑去",
                "DV_WARNING|派出所给他下过告诫书|他说要去派出所",
                "GROUP5|七八个工人堵门|一个工人来要工资",
                "GROUP30|三十多名业主聚集|几个业主来反映",
                "CRISIS|他喝多了在楼道闹|他家楼下开酒馆",
            })
    void what_is_denied_or_only_mentioned_is_no_risk_factor(
            String factor, String said, String notSaid) {
        assertThat(factors(said)).contains(factor);
        assertThat(factors(notSaid)).doesNotContain(factor);
    }

    @Test
    void the_words_are_those_of_the_text() {
        String text = "楼上卫生间漏水,把我家顶棚泡了";
        Proposals.Proposal leak = PROPOSALS.propose(text).categories().getFirst();
        assertThat(leak.code()).isEqualTo("0202");
        assertThat(leak.words()).contains("漏水").allMatch(it -> stands(it, text));
        assertThat(leak.score()).isBetween(0.5, 1.0);
    }

    @Test
    void a_text_that_says_nothing_is_other() {
        assertThat(categories("?!。")).containsExactly("9901");
        assertThat(factors("?!。")).isEmpty();
    }

    @Test
    void full_width_and_capital_letters_are_as_good_as_others() {
        assertThat(categories("楼下KTV太吵")).isEqualTo(categories("楼下ktv太吵"));
    }

    @Test
    void a_sub_district_adds_words_of_its_own(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "words,kind,code,weight\n八号仓|仓库群,CATEGORY,0302,9\n");
        Proposals proposals = new ShippedTables(Optional.of(own), Optional.empty()).proposals();
        assertThat(categories("八号仓又来了")).doesNotContain("0302");
        assertThat(proposals.propose("八号仓又来了").categories().getFirst())
                .satisfies(it -> assertThat(it.code()).isEqualTo("0302"))
                .satisfies(it -> assertThat(it.words()).containsExactly("八号仓"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "八号仓,CATEGORY,0999,3",
                "八号仓,FACTOR,LOUD,3",
                "{nobody}…打,CATEGORY,0109,3",
                "八号仓,CATEGORY,0302,much"
            })
    void a_wrong_row_of_its_own_stops_the_start(String row, @TempDir Path folder)
            throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "words,kind,code,weight\n" + row + "\n");
        ShippedTables tables = new ShippedTables(Optional.of(own), Optional.empty());
        assertThatThrownBy(tables::proposals).isInstanceOf(RuntimeException.class);
    }

    private static List<String> categories(String text) {
        return PROPOSALS.propose(text).categories().stream().map(Proposals.Proposal::code).toList();
    }

    private static List<String> factors(String text) {
        return PROPOSALS.propose(text).riskFactors().stream().map(Proposals.Factor::code).toList();
    }

    private static Set<String> codes(List<LabelledText> texts) {
        return texts.stream().map(LabelledText::code).collect(toSet());
    }

    private static boolean stands(String words, String text) {
        return List.of(words.split("…", -1)).stream().allMatch(text::contains);
    }

    private static List<String> shipped(String file) throws IOException {
        try (InputStream table =
                Objects.requireNonNull(
                        CategoryHelpTest.class.getResourceAsStream("/catalog/" + file))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
