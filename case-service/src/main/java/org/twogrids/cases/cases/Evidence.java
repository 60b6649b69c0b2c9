package org.twogrids.cases.cases;

/// What shows that something was done (M10).
public interface Evidence {

    /// Whether the one who handles the case has put some with it since it was last taken up.
    boolean isWith(Case theCase);
}
