package org.twogrids.notify.policies;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Chain;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.NextStep;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.Office;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.PolicyRule;

/// Reads what people have written and names the field where it makes no sense.
final class BookReader {

    private static final int MOST_RULES = 200;
    private static final int MOST_STEPS = 10;
    private static final int LONGEST_NAME = 60;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration LONGEST_FOR_RED = Duration.ofHours(1);

    private static final Channel[] PERSONAL =
            Arrays.stream(Channel.values()).filter(Channel::isPersonal).toArray(Channel[]::new);

    private final Predicate<String> known;

    /// @param known whether there is such an area
    BookReader(Predicate<String> known) {
        this.known = known;
    }

    PolicyBook read(WrittenBook written) {
        List<WrittenBook.@Nullable Rule> rules = orNone(written.rules());
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw new Wrong("rules", "rules-out-of-range", MOST_RULES);
        }
        List<PolicyRule> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            String at = "rules[" + i + "]";
            PolicyRule rule = rule(at, present(at, rules.get(i)));
            if (!names.add(rule.name())) {
                throw new Wrong(at + ".name", "rule-name-twice", rule.name());
            }
            if (rule.isGeneral() != (i == rules.size() - 1)) {
                throw new Wrong(at, rule.isGeneral() ? "rules-never-reached" : "no-general-rule");
            }
            read.add(rule);
        }
        return new PolicyBook(read);
    }

    private PolicyRule rule(String at, WrittenBook.Rule rule) {
        String name = rule.name() == null ? "" : rule.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !readable(name)) {
            throw new Wrong(at + ".name", "rule-without-name", LONGEST_NAME);
        }
        Set<Risk> risks = all(at + ".risks", rule.risks(), Risk.values());
        List<Chain> chains = new ArrayList<>();
        List<WrittenBook.@Nullable Chain> written = orNone(rule.chains());
        boolean red = risks.isEmpty() || risks.contains(Risk.RED);
        for (int i = 0; i < written.size(); i++) {
            String place = at + ".chains[" + i + "]";
            chains.add(chain(place, present(place, written.get(i)), red));
        }
        List<Capacity> firsts = chains.stream().map(Chain::first).sorted().toList();
        if (!firsts.equals(List.of(Capacity.values()))) {
            throw new Wrong(at + ".chains", "not-each-capacity-once", words(Capacity.values()));
        }
        return new PolicyRule(
                name,
                all(at + ".on", rule.on(), Occasion.values()),
                risks,
                texts(
                        at + ".categories",
                        rule.categories(),
                        "unknown-category-prefix",
                        this::digits),
                texts(at + ".areas", rule.areas(), "unknown-area", known),
                chains,
                !Boolean.FALSE.equals(rule.mentors()));
    }

    private static Chain chain(String at, WrittenBook.Chain chain, boolean red) {
        List<WrittenBook.@Nullable Step> written = orNone(chain.then());
        if (written.size() > MOST_STEPS || (red && written.isEmpty())) {
            throw new Wrong(at + ".then", "steps-out-of-range", MOST_STEPS);
        }
        List<NextStep> then = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String place = at + ".then[" + i + "]";
            WrittenBook.Step step = present(place, written.get(i));
            then.add(
                    new NextStep(
                            one(place + ".who", step.who(), Office.values()),
                            duration(
                                    place + ".within",
                                    step.within(),
                                    red ? LONGEST_FOR_RED : LONGEST),
                            channels(place, step.channels())));
        }
        return new Chain(
                one(at + ".first", chain.first(), Capacity.values()),
                duration(at + ".within", chain.within(), red ? LONGEST_FOR_RED : LONGEST),
                duration(at + ".followWithin", chain.followWithin(), LONGEST),
                channels(at, chain.channels()),
                List.copyOf(all(at + ".beside", chain.beside(), Office.values())),
                then);
    }

    private static @Nullable Duration duration(String at, @Nullable String text, Duration longest) {
        if (text == null) {
            return null;
        }
        try {
            Duration read = Duration.parse(text);
            if (read.compareTo(SHORTEST) >= 0 && read.compareTo(longest) <= 0) {
                return read;
            }
        } catch (DateTimeException e) {
            // worded below, like a time that is too short or too long
        }
        throw new Wrong(at, "time-out-of-range", SHORTEST, longest);
    }

    private static @Nullable List<Channel> channels(
            String at, @Nullable List<@Nullable String> names) {
        if (names == null) {
            return null;
        }
        List<Channel> read = List.copyOf(all(at + ".channels", names, PERSONAL));
        if (read.isEmpty()) {
            throw new Wrong(at + ".channels", "no-channel");
        }
        return read;
    }

    private static List<String> texts(
            String at,
            @Nullable List<@Nullable String> written,
            String code,
            Predicate<String> good) {
        List<@Nullable String> texts = orNone(written);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text == null || !good.test(text)) {
                throw new Wrong(at + "[" + i + "]", code);
            }
        }
        return texts.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static <E extends Enum<E>> Set<E> all(
            String at, @Nullable List<@Nullable String> names, E[] values) {
        Set<E> found = new LinkedHashSet<>();
        List<@Nullable String> written = orNone(names);
        for (int i = 0; i < written.size(); i++) {
            found.add(one(at + "[" + i + "]", written.get(i), values));
        }
        return found;
    }

    private static <E extends Enum<E>> E one(String at, @Nullable String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Wrong(at, "unknown-word", words(values)));
    }

    private static <T> T present(String at, @Nullable T written) {
        if (written == null) {
            throw new Wrong(at, "nothing-written");
        }
        return written;
    }

    private static <T extends @Nullable Object> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private boolean digits(String text) {
        return text.matches("\\d{2}|\\d{4}");
    }

    private static boolean readable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    private static String words(Enum<?>[] values) {
        return String.join(", ", Arrays.stream(values).map(Enum::name).toList());
    }

    private static final class Wrong extends InvalidField {
        Wrong(String field, String code, Object... arguments) {
            super(field, code, arguments);
        }
    }
}
