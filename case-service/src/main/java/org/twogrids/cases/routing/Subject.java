package org.twogrids.cases.routing;

import java.util.UUID;
import org.twogrids.kernel.events.DirectoryEvent;

/// What a reason is about. Becomes text where it is stored, and words where it is read.
public sealed interface Subject {

    record Area(String code) implements Subject {}

    record Team(UUID id) implements Subject {}

    record Member(UUID id) implements Subject {}

    record Category(String code) implements Subject {}

    /// At which level a team works.
    record Level(DirectoryEvent.Team.Level level) implements Subject {}

    record Count(int number) implements Subject {}

    /// `area:110101001005001`; a count is its digits alone.
    default String encoded() {
        return switch (this) {
            case Area it -> "area:" + it.code;
            case Team it -> "team:" + it.id;
            case Member it -> "member:" + it.id;
            case Category it -> "category:" + it.code;
            case Level it -> "level:" + it.level;
            case Count it -> Integer.toString(it.number);
        };
    }

    static Subject decode(String encoded) {
        int colon = encoded.indexOf(':');
        if (colon < 0) {
            return new Count(Integer.parseInt(encoded));
        }
        String value = encoded.substring(colon + 1);
        return switch (encoded.substring(0, colon)) {
            case "area" -> new Area(value);
            case "team" -> new Team(UUID.fromString(value));
            case "member" -> new Member(UUID.fromString(value));
            case "category" -> new Category(value);
            case "level" -> new Level(DirectoryEvent.Team.Level.valueOf(value));
            default -> throw new IllegalArgumentException(encoded);
        };
    }
}
