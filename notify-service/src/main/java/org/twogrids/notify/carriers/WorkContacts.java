package org.twogrids.notify.carriers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a member is reached at work, as the directory says.
public record WorkContacts(@Nullable String phone, @Nullable String email) {

    public static final WorkContacts NONE = new WorkContacts(null, null);

    public Optional<String> number() {
        return Optional.ofNullable(phone).map(PhoneNumber::normal).filter(text -> !text.isEmpty());
    }

    Optional<String> mailbox() {
        return Optional.ofNullable(email).map(String::strip).filter(text -> text.contains("@"));
    }
}
