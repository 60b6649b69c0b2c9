package org.twogrids.cases.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.twogrids.cases.catalog.Finds.Span;

/// All terms of a table, found in one pass over a text, however many there are.
///
/// A term between slashes is a regular expression. A term does not count inside an exception (打 in
/// 打电话) or right behind a denial (动手 in 没动手).
final class Terms {

    private static final int LONGEST_EXCEPTION = 20;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Character, List<String>> literals = new HashMap<>();
    private final Map<String, Pattern> expressions = new HashMap<>();
    private final Map<Character, List<String>> exceptions = new HashMap<>();
    private final List<Pattern> exceptionExpressions = new ArrayList<>();
    private final List<String> denials = new ArrayList<>();

    static boolean isExpression(String term) {
        return term.length() > 2 && term.startsWith("/") && term.endsWith("/");
    }

    /// The number of a term, new or known.
    int number(String term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        if (isExpression(term)) {
            expressions.put(term, expression(term));
        } else {
            byFirst(literals, term);
        }
        numbers.put(term, numbers.size());
        return numbers.size() - 1;
    }

    void except(String phrase) {
        if (isExpression(phrase)) {
            exceptionExpressions.add(expression(phrase));
        } else {
            byFirst(exceptions, phrase);
        }
    }

    void deny(String phrase) {
        denials.add(phrase);
    }

    Finds in(String text) {
        Finds finds = new Finds(text);
        NavigableMap<Integer, List<Span>> excepted = exceptions(text);
        for (int at = 0; at < text.length(); at++) {
            for (String term : startingAt(literals, text, at)) {
                Span span = new Span(at, at + term.length());
                if (!excepted(span, excepted) && !denied(text, at)) {
                    finds.add(number(term), span);
                }
            }
        }
        expressions.forEach(
                (term, expression) ->
                        meets(expression, text).forEach(span -> finds.add(number(term), span)));
        return finds;
    }

    private NavigableMap<Integer, List<Span>> exceptions(String text) {
        NavigableMap<Integer, List<Span>> found = new TreeMap<>();
        for (int at = 0; at < text.length(); at++) {
            for (String phrase : startingAt(exceptions, text, at)) {
                put(found, new Span(at, at + phrase.length()));
            }
        }
        exceptionExpressions.forEach(it -> meets(it, text).forEach(met -> put(found, met)));
        return found;
    }

    private static void put(Map<Integer, List<Span>> spans, Span span) {
        spans.computeIfAbsent(span.from(), from -> new ArrayList<>()).add(span);
    }

    private static boolean excepted(Span span, NavigableMap<Integer, List<Span>> exceptions) {
        return exceptions
                .subMap(span.from() - LONGEST_EXCEPTION, true, span.from(), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .anyMatch(span::within);
    }

    private static Pattern expression(String term) {
        return Pattern.compile(term.substring(1, term.length() - 1));
    }

    private static List<Span> meets(Pattern expression, String text) {
        return expression
                .matcher(text)
                .results()
                .map(met -> new Span(met.start(), met.end()))
                .toList();
    }

    private boolean denied(String text, int at) {
        return denials.stream().anyMatch(denial -> text.startsWith(denial, at - denial.length()));
    }

    private static List<String> startingAt(
            Map<Character, List<String>> byFirst, String text, int at) {
        List<String> found = new ArrayList<>();
        for (String candidate : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(candidate, at)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static void byFirst(Map<Character, List<String>> byFirst, String phrase) {
        byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>()).add(phrase);
    }
}
