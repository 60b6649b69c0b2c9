package org.twogrids.grid.members;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/// How to reach somebody at work.
record WorkContact(@Nullable String phone, @Nullable String email) {

    /// `{"phone":…,"email":…}`, without what is not named; null where neither is: known ones stay.
    @Nullable String json() {
        var contacts = JsonNodeFactory.instance.objectNode();
        if (phone != null) {
            contacts.put("phone", phone);
        }
        if (email != null) {
            contacts.put("email", email);
        }
        return contacts.isEmpty() ? null : contacts.toString();
    }
}
