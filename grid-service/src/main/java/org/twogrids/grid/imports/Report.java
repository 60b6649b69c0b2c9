package org.twogrids.grid.imports;

import java.util.ArrayList;
import java.util.List;
import org.twogrids.grid.rules.Rejection;

/// What became of the rows of a file.
public final class Report {

    /// Rejections that are told one by one; whoever has more has another problem.
    private static final int TOLD = 1_000;

    private final List<RejectedRow> rejected = new ArrayList<>();
    private int accepted;
    private int unchanged;
    private int rejections;

    Report() {}

    public void count(boolean changed) {
        if (changed) {
            accepted++;
        } else {
            unchanged++;
        }
    }

    public void reject(int row, Rejection why) {
        rejections++;
        if (rejected.size() < TOLD) {
            rejected.add(new RejectedRow(row, why));
        }
    }

    int accepted() {
        return accepted;
    }

    int unchanged() {
        return unchanged;
    }

    int rejections() {
        return rejections;
    }

    List<RejectedRow> rejected() {
        return List.copyOf(rejected);
    }

    record RejectedRow(int row, Rejection why) {}
}
