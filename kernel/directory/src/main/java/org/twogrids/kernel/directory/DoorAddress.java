package org.twogrids.kernel.directory;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twogrids.kernel.events.Doors;

/// An address as people write it: `东城区灯市口西街甲 １２号院3号楼`.
public record DoorAddress(String text) {

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern DOOR =
            Pattern.compile("([甲乙丙丁戊己庚辛壬癸]?)(\\d{1,5})((?:[-之]\\d{1,4})?)");

    /// What may follow the name of a whole courtyard: nothing, its inside, or another thought.
    private static final Pattern ENDS = Pattern.compile("$|[内里,、。;:()]");

    public DoorAddress {
        text = plain(text);
    }

    /// Digits of any width are the same, blanks say nothing.
    public static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /// The whole number of the door in the street: `甲12`; empty where the address names none.
    public Optional<String> door(String street) {
        return match(street, DOOR).map(Matcher::group);
    }

    /// The number without what is added to it: `12`.
    public OptionalInt number(String street) {
        return match(street, DOOR)
                .map(door -> OptionalInt.of(Integer.parseInt(door.group(2))))
                .orElse(OptionalInt.empty());
    }

    /// Whether it names one of those doors. A whole street or courtyard needs no number.
    public boolean isAmong(Doors doors) {
        OptionalInt number = number(doors.street());
        return number.isPresent()
                ? doors.has(number.getAsInt())
                : doors.isWhole() && match(doors.street(), ENDS).isPresent();
    }

    /// A longer street name may contain a shorter one: what is looked for must follow at once.
    private Optional<Matcher> match(String street, Pattern following) {
        int from = text.indexOf(street);
        while (from >= 0) {
            Matcher found = following.matcher(text).region(from + street.length(), text.length());
            if (found.lookingAt()) {
                return Optional.of(found);
            }
            from = text.indexOf(street, from + 1);
        }
        return Optional.empty();
    }
}
