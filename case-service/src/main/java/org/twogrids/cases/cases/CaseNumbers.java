package org.twogrids.cases.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;

/// Hands out case numbers like `DHM-2026-000123`. Each process takes blocks of fifty, so that
/// flags don't queue for one row; a block that a process loses leaves a gap.
///
/// The next block is taken ahead, beside the flags, once half of one is left: whoever takes a
/// block holds its row until the end of a transaction, and a flag's is long. Where none is left all
/// the same, a flag takes one in its own transaction, and others have of it once that has been
/// stored: a transaction that waited for a second connection would, with enough of its kind, wait
/// for itself.
@ApplicationScoped
class CaseNumbers {

    private static final int BLOCK = 50;
    private static final int LOW = BLOCK / 2;
    private static final String TAKE =
            "insert into case_number_block as block (area, year, next) values (?1, ?2, "
                    + (1 + BLOCK)
                    + ") on conflict (area, year) do update set next = block.next + "
                    + BLOCK
                    + " returning next - "
                    + BLOCK;

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<Series> low;
    private final Map<Series, Deque<Block>> left = new HashMap<>();
    private final Set<Series> filling = new HashSet<>();

    CaseNumbers(
            EntityManager database,
            TransactionSynchronizationRegistry transaction,
            Event<Series> low) {
        this.database = database;
        this.transaction = transaction;
        this.low = low;
    }

    /// Must be called inside the transaction that stores the case.
    ///
    /// @param gridPath the case's areas, among them the sub-district whose letters it carries
    String next(DirectoryView directory, Iterable<String> gridPath, Instant at) {
        int year = at.atZone(DirectoryView.ZONE).getYear();
        Series series = new Series(letters(directory, gridPath, at), year);
        Long number = fromABlock(series);
        if (number != null && runsLow(series)) {
            low.fireAsync(series);
        }
        return String.format(
                Locale.ROOT,
                "%s-%d-%06d",
                series.letters,
                year,
                number == null ? fromANewBlock(series) : number);
    }

    private synchronized @Nullable Long fromABlock(Series series) {
        Deque<Block> blocks = left.getOrDefault(series, new ArrayDeque<>());
        Block block = blocks.poll();
        if (block == null) {
            return null;
        }
        if (block.next + 1 < block.end) {
            blocks.push(new Block(block.next + 1, block.end));
        }
        return block.next;
    }

    /// Says so once until the next block is there.
    private synchronized boolean runsLow(Series series) {
        long numbers =
                left.getOrDefault(series, new ArrayDeque<>()).stream()
                        .mapToLong(block -> block.end - block.next)
                        .sum();
        return numbers <= LOW && filling.add(series);
    }

    /// Where it fails, the flag that finds no number left takes its own.
    void takeAhead(@ObservesAsync Series series) {
        try {
            long first = QuarkusTransaction.requiringNew().call(() -> take(series));
            share(series, new Block(first, first + BLOCK));
        } finally {
            filled(series);
        }
    }

    private synchronized void filled(Series series) {
        filling.remove(series);
    }

    private long take(Series series) {
        return ((Number)
                        database.createNativeQuery(TAKE)
                                .setParameter(1, series.letters)
                                .setParameter(2, series.year)
                                .getSingleResult())
                .longValue();
    }

    private long fromANewBlock(Series series) {
        long first = take(series);
        transaction.registerInterposedSynchronization(
                new Shared(series, new Block(first + 1, first + BLOCK)));
        return first;
    }

    private synchronized void share(Series series, Block block) {
        left.computeIfAbsent(series, none -> new ArrayDeque<>()).add(block);
    }

    private static String letters(DirectoryView directory, Iterable<String> gridPath, Instant at) {
        for (String area : gridPath) {
            var letters =
                    directory
                            .area(area, at)
                            .filter(
                                    period ->
                                            directory.kind(area).orElseThrow()
                                                    == AreaKind.SUBDISTRICT)
                            .map(period -> period.caseCode() == null ? area : period.caseCode());
            if (letters.isPresent()) {
                return letters.get();
            }
        }
        return "X";
    }

    record Series(String letters, int year) {}

    private record Block(long next, long end) {}

    /// What is left of a block, for all once it is sure that it was taken.
    private final class Shared implements Synchronization {

        private final Series series;
        private final Block rest;

        Shared(Series series, Block rest) {
            this.series = series;
            this.rest = rest;
        }

        @Override
        public void beforeCompletion() {
            // nothing is sure yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                share(series, rest);
            }
        }
    }
}
