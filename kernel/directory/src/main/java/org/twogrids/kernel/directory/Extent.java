package org.twogrids.kernel.directory;

import org.locationtech.jts.geom.Envelope;

/// The box around a boundary, read off its text. To make a shape of each boundary of a city takes
/// seconds; most are never asked for.
final class Extent {

    private static final String COORDINATES = "\"coordinates\"";
    private static final String OF_NUMBERS = "+-.eE";

    private Extent() {}

    /// @param geoJson a polygon or several (RFC 7946)
    /// @return null box where there is no vertex
    static Envelope of(String geoJson) {
        Envelope box = new Envelope();
        int depth = 0;
        int ordinal = 0;
        double lon = Double.NaN;
        int at = Math.max(0, geoJson.indexOf(COORDINATES)) + COORDINATES.length();
        while (at < geoJson.length()) {
            char sign = geoJson.charAt(at);
            int next = at + 1;
            if (sign == '[') {
                depth++;
                ordinal = 0;
            } else if (sign == ',') {
                ordinal++;
            } else if (sign == ']') {
                depth--;
                if (depth == 0) {
                    return box;
                }
            } else if (isOfNumber(sign)) {
                while (next < geoJson.length() && isOfNumber(geoJson.charAt(next))) {
                    next++;
                }
                double degrees = Double.parseDouble(geoJson.substring(at, next));
                if (ordinal == 0) {
                    lon = degrees;
                } else if (ordinal == 1) {
                    box.expandToInclude(lon, degrees);
                }
            }
            at = next;
        }
        return box;
    }

    private static boolean isOfNumber(char sign) {
        return (sign >= '0' && sign <= '9') || OF_NUMBERS.indexOf(sign) >= 0;
    }
}
