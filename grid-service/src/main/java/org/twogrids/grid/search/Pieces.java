package org.twogrids.grid.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Which names could have a text in them, by its characters and each two that stand side by side.
/// Names are numbers here, and come in ascending order.
final class Pieces {

    private static final Numbers NONE = new Numbers();

    private final Map<Integer, Numbers> names = new HashMap<>();

    void add(char one, int name) {
        add((int) one, name);
    }

    void add(char one, char next, int name) {
        add(pair(one, next), name);
    }

    void addAll(String text, int name) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), name);
            if (i > 0) {
                add(text.charAt(i - 1), text.charAt(i), name);
            }
        }
    }

    /// Those with the rarest piece of the text: all that have the text itself, and others.
    IntStream having(String text) {
        Numbers rarest =
                text.length() == 1
                        ? names((int) text.charAt(0))
                        : IntStream.range(1, text.length())
                                .mapToObj(i -> names(pair(text.charAt(i - 1), text.charAt(i))))
                                .reduce((one, other) -> other.count < one.count ? other : one)
                                .orElse(NONE);
        return Arrays.stream(rarest.some, 0, rarest.count);
    }

    private void add(int piece, int name) {
        names.computeIfAbsent(piece, fresh -> new Numbers()).add(name);
    }

    private Numbers names(int piece) {
        return names.getOrDefault(piece, NONE);
    }

    private static int pair(char one, char next) {
        return (one << Character.SIZE) | next;
    }

    private static final class Numbers {

        private int[] some = new int[2];
        private int count;

        void add(int number) {
            if (count > 0 && some[count - 1] == number) {
                return;
            }
            if (count == some.length) {
                some = Arrays.copyOf(some, count + count / 2 + 1);
            }
            some[count] = number;
            count++;
        }
    }
}
