package org.twogrids.cases.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;

/// Hands out case numbers like `DHM-2026-000123`. Each process takes blocks of fifty, so that flags
/// don't queue for one row; a block that a process loses leaves a gap.
@ApplicationScoped
class CaseNumbers {

    private static final int BLOCK = 50;
    private static final String TAKE =
            "insert into case_number_block as block (area, year, next) values (?1, ?2, "
                    + (1 + BLOCK)
                    + ") on conflict (area, year) do update set next = block.next + "
                    + BLOCK
                    + " returning next - "
                    + BLOCK;

    private final EntityManager database;
    private final Map<Series, Block> blocks = new HashMap<>();

    CaseNumbers(EntityManager database) {
        this.database = database;
    }

    /// @param gridPath the case's areas, among them the sub-district whose letters it carries
    synchronized String next(DirectoryView directory, Iterable<String> gridPath, Instant at) {
        int year = at.atZone(DirectoryView.ZONE).getYear();
        Series series = new Series(letters(directory, gridPath, at), year);
        Block block = blocks.get(series);
        if (block == null || block.next == block.end) {
            block = take(series);
        }
        blocks.put(series, new Block(block.next + 1, block.end));
        return String.format(Locale.ROOT, "%s-%d-%06d", series.letters, year, block.next);
    }

    private Block take(Series series) {
        long first =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        ((Number)
                                                        database.createNativeQuery(TAKE)
                                                                .setParameter(1, series.letters)
                                                                .setParameter(2, series.year)
                                                                .getSingleResult())
                                                .longValue());
        return new Block(first, first + BLOCK);
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

    private record Series(String letters, int year) {}

    private record Block(long next, long end) {}
}
