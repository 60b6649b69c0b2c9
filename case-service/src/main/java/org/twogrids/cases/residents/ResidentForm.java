package org.twogrids.cases.residents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// What a resident has entered, each field as it came.
///
/// @param area the grid of the poster, or the community that was chosen; empty for neither
/// @param category empty where the resident leaves it to us
/// @param danger whether anyone was hit, threatened, locked in or is afraid
/// @param involved whether it is the resident's own matter
record ResidentForm(
        @PlainText(max = 18) String area,
        @PlainText(max = 10) String category,
        @NotBlank @PlainText(max = 200) String address,
        @NotBlank @PlainText(max = 1000) String narrative,
        @NotNull @Pattern(regexp = "YES|UNSURE|NO") String danger,
        @PlainText(max = 50) String name,
        @PlainText(max = 30) String phone,
        boolean involved) {

    private static final int TITLE = 40;

    static ResidentForm of(
            @Nullable String area,
            @Nullable String category,
            @Nullable String address,
            @Nullable String narrative,
            @Nullable String danger,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String involved) {
        return new ResidentForm(
                plain(area),
                plain(category),
                plain(address),
                plain(narrative),
                plain(danger),
                plain(name),
                plain(phone),
                involved != null);
    }

    static ResidentForm empty(String area) {
        return of(area, null, null, null, null, null, null, null);
    }

    boolean saysDanger() {
        return danger.equals("YES");
    }

    boolean isUnsure() {
        return danger.equals("UNSURE");
    }

    /// The first sentence of what was said.
    String title() {
        String sentence = narrative.split("[。！？；!?;\\n]", 2)[0].strip();
        String first = sentence.isEmpty() ? narrative.strip() : sentence;
        return first.codePointCount(0, first.length()) <= TITLE
                ? first
                : first.substring(0, first.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    /// The fields by name, for the page.
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("area", area);
        fields.put("category", category);
        fields.put("address", address);
        fields.put("narrative", narrative);
        fields.put("danger", danger);
        fields.put("name", name);
        fields.put("phone", phone);
        fields.put("involved", involved ? "yes" : "");
        return fields;
    }

    /// Differs where anything was entered differently.
    String digest() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(fields().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(@Nullable String field) {
        return Objects.requireNonNullElse(field, "").replace("\r\n", "\n").strip();
    }
}
