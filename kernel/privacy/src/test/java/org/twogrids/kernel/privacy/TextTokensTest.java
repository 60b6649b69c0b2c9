package org.twogrids.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTokensTest {

    @TempDir Path keys;

    @BeforeEach
    void key_files_are_there() throws IOException {
        KeyFiles.createMissing(keys);
    }

    @Test
    void a_text_has_the_tokens_of_every_word_in_it() {
        assertThat(tokens().of("东厂胡同14号楼,两家因暖气改造争执"))
                .containsAll(tokens().of("暖气改造"))
                .containsAll(tokens().of("14号楼"))
                .doesNotContainAnyElementsOf(tokens().of("养狗"));
    }

    @Test
    void width_case_and_punctuation_do_not_matter() {
        assertThat(tokens().of("Ｔｈｅ　１４号楼。")).isEqualTo(tokens().of("the14号楼"));
        assertThat(tokens().of("暖气、改造")).isEqualTo(tokens().of("暖气改造"));
    }

    @Test
    void one_character_has_no_token_and_a_rare_one_counts_as_one() {
        assertThat(tokens().of("狗")).isEmpty();
        assertThat(tokens().of("\uD842\uDFB7")).isEmpty();
        assertThat(tokens().of("\uD842\uDFB7野家")).hasSize(2);
    }

    @Test
    void the_search_key_is_not_that_of_the_blind_index() throws IOException {
        assertThat(Files.readString(keys.resolve(KeyFiles.SEARCH)))
                .isNotEqualTo(Files.readString(keys.resolve(KeyFiles.BLIND_INDEX)));

        var before = tokens().of("暖气");
        byte[] blind = new BlindIndex(() -> keys).of("name", "暖气");
        assertThat(before).doesNotContain(ByteBuffer.wrap(blind).getInt());

        Files.copy(
                keys.resolve(KeyFiles.BLIND_INDEX),
                keys.resolve(KeyFiles.SEARCH),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(tokens().of("暖气")).isNotEqualTo(before);
    }

    private TextTokens tokens() {
        return new TextTokens(() -> keys);
    }
}
