package org.twogrids.cases.cases;

import java.util.UUID;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.InvalidField;

/// Values from paths and queries, refused in words where they are none.
final class QueryValues {

    private QueryValues() {}

    static UUID cursor(String text) {
        return uuid("cursor", text);
    }

    static UUID member(String text) {
        return uuid("answeredBy", text);
    }

    private static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidQuery(field, text);
        }
    }

    static Risk risk(String text) {
        try {
            return Risk.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidQuery("risk", text);
        }
    }

    private static final class InvalidQuery extends InvalidField {
        InvalidQuery(String field, String value) {
            super(field, "invalid-query", value);
        }
    }
}
