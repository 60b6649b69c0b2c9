package org.twogrids.grid.places;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as people write it: `东城区灯市口西街甲 １２号院3号楼`.
record Address(String text) {

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern DOOR =
            Pattern.compile("([甲乙丙丁戊己庚辛壬癸]?)(\\d{1,5})((?:[-之]\\d{1,4})?)");

    Address {
        text = plain(text);
    }

    /// Digits of any width are the same, blanks say nothing.
    static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /// The whole number of the door in the street: `甲12`; empty where the address names none.
    Optional<String> door(String street) {
        return match(street).map(Matcher::group);
    }

    /// The number without what is added to it: `12`.
    OptionalInt number(String street) {
        return match(street)
                .map(door -> OptionalInt.of(Integer.parseInt(door.group(2))))
                .orElse(OptionalInt.empty());
    }

    /// A longer street name may contain a shorter one: the number must follow at once.
    private Optional<Matcher> match(String street) {
        int from = text.indexOf(street);
        while (from >= 0) {
            Matcher door = DOOR.matcher(text).region(from + street.length(), text.length());
            if (door.lookingAt()) {
                return Optional.of(door);
            }
            from = text.indexOf(street, from + 1);
        }
        return Optional.empty();
    }
}
