package org.twogrids.cases.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Learns the weights anew from the tuning texts, writes them to the file named by the first
/// argument, and prints how well and how fast proposals are then (`make category-help`).
public final class CategoryHelp {

    private static final int ROUNDS = 20;
    private static final int LONGEST = 5000;

    private CategoryHelp() {}

    public static void main(String[] args) throws IOException {
        Path grams = Path.of(args[0]);
        Files.write(grams, GramTraining.learn(LabelledText.tuning()));

        long before = memory();
        long started = System.nanoTime();
        Proposals proposals = new ShippedTables(Optional.empty(), Optional.of(grams)).proposals();
        print("tables loaded", System.nanoTime() - started);
        List<String> texts = LabelledText.heldOut().stream().map(LabelledText::text).toList();
        print("first proposal of a new process", time(proposals, texts.getFirst()));
        String longest = String.join(",", texts).repeat(2).substring(0, LONGEST);
        for (int round = 0; round < ROUNDS; round++) {
            texts.forEach(text -> time(proposals, text));
            time(proposals, longest);
        }
        long[] times = texts.stream().mapToLong(text -> time(proposals, text)).sorted().toArray();
        print("median", times[times.length / 2]);
        print("99 of 100 within", times[times.length * 99 / 100]);
        long[] longTimes =
                LongStream.generate(() -> time(proposals, longest))
                        .limit(ROUNDS)
                        .sorted()
                        .toArray();
        print(LONGEST + " characters, median", longTimes[ROUNDS / 2]);
        System.out.printf("memory of the tables: %.1f MB%n", (memory() - before) / 1e6);

        HelpFigures.published(proposals).forEach(System.out::println);
    }

    private static long time(Proposals proposals, String text) {
        long started = System.nanoTime();
        proposals.propose(text);
        return System.nanoTime() - started;
    }

    private static void print(String what, long nanos) {
        System.out.printf("%s: %.2f ms%n", what, nanos / 1e6);
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
