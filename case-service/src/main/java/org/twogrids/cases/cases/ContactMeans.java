package org.twogrids.cases.cases;

/// How somebody was spoken with.
public enum ContactMeans {
    PHONE,
    HOME,
    OFFICE
}
