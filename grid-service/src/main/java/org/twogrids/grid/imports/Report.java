package org.twogrids.grid.imports;

import java.util.ArrayList;
import java.util.List;
import org.twogrids.grid.rules.Rejection;

/// What became of the rows of a file.
public final class Report {

    /// Rejections, and warnings, that are told one by one; whoever has more has another problem.
    private static final int TOLD = 1_000;

    private final List<RejectedRow> rejected = new ArrayList<>();
    private int accepted;
    private int unchanged;
    private final List<Warning> warned = new ArrayList<>();
    private int rejections;
    private int warnings;
    private boolean applied;

    Report() {}

    /// All of it took effect; otherwise nothing did.
    void apply() {
        applied = true;
    }

    boolean applied() {
        return applied;
    }

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

    /// The row was let in, but somebody should look.
    ///
    /// @param what as it would be worded were it refused
    /// @param geometry where, as GeoJSON in WGS-84
    public void warn(int row, Rejection what, long squareMetres, String geometry) {
        warnings++;
        if (warned.size() < TOLD) {
            warned.add(new Warning(row, what, squareMetres, geometry));
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

    int warnings() {
        return warnings;
    }

    List<Warning> warned() {
        return List.copyOf(warned);
    }

    record Warning(int row, Rejection what, long squareMetres, String geometry) {}

    record RejectedRow(int row, Rejection why) {}
}
