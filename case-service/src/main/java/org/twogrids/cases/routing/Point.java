package org.twogrids.cases.routing;

/// A point in WGS-84, degrees.
public record Point(double lon, double lat) {}
