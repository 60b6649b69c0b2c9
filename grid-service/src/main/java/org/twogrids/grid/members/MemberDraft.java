package org.twogrids.grid.members;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.imports.Row;

/// A row that may become a member, or change one.
///
/// @param contacts JSON `{"phone":…,"email":…}`, without what the row does not name; null where it
///     names neither: known ones stay
/// @param sex `F` or `M`, for the composition of committees; null leaves what is known
record MemberDraft(
        Row row,
        String login,
        MemberDetails details,
        @Nullable String contacts,
        @Nullable String sex) {

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@\\-]{1,99}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
    private static final Pattern SKILL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} \\-]{0,39}");

    private static final Pattern SEX = Pattern.compile("[FM]");

    static MemberDraft of(Row row) {
        return new MemberDraft(
                row,
                row.matching("login", LOGIN),
                new MemberDetails(
                        null,
                        row.text("name", 60),
                        row.list("skills", SKILL),
                        row.list("languages", SKILL)),
                contacts(row),
                row.optional("sex") == null ? null : row.matching("sex", SEX));
    }

    private static @Nullable String contacts(Row row) {
        @Nullable String phone = row.phone("phone");
        @Nullable String email =
                row.optional("email") == null ? null : row.matching("email", EMAIL);
        return new WorkContact(phone, email).json();
    }
}
