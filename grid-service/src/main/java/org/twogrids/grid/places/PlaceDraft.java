package org.twogrids.grid.places;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.DoorAddress;

/// A place as a row of a file has it.
record PlaceDraft(String code, PlaceDetails details, LocalDate verified, @Nullable Instant to) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._\\-]{0,39}");

    /// @param now nobody verifies tomorrow
    static PlaceDraft of(Row row, Instant now) {
        @Nullable String street = row.optionalText("street", 60);
        @Nullable String number = row.optionalText("number", 20);
        if (number != null && street == null) {
            throw new Rejection("street", "missing");
        }
        @Nullable Double lon = degrees(row, "lon");
        @Nullable Double lat = degrees(row, "lat");
        requirePoint(lon, lat);
        return new PlaceDraft(
                row.matching("code", CODE),
                new PlaceDetails(
                        row.choice("kind", PlaceKind.class),
                        row.text("name", 80),
                        row.required("grid"),
                        street == null ? null : DoorAddress.plain(street),
                        number == null ? null : DoorAddress.plain(number),
                        lon,
                        lat),
                verified(row, now),
                row.optionalDay("to"));
    }

    private static LocalDate verified(Row row, Instant now) {
        String text = row.required("verified");
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(LocalDate.ofInstant(now, DirectoryView.ZONE))) {
                throw new Rejection("verified", "in-the-future", text);
            }
            return day;
        } catch (DateTimeException e) {
            throw new Rejection("verified", "not-a-date", text);
        }
    }

    private static @Nullable Double degrees(Row row, String field) {
        String text = row.optional(field);
        try {
            return text == null ? null : Double.valueOf(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException e) {
            throw new Rejection(field, "not-a-number", text == null ? "" : text);
        }
    }

    private static void requirePoint(@Nullable Double lon, @Nullable Double lat) {
        if (lon == null && lat == null) {
            return;
        }
        if (lon == null || lat == null) {
            throw new Rejection(lon == null ? "lon" : "lat", "missing");
        }
        if (!plausible(lon, lat)) {
            throw new Rejection("lon", plausible(lat, lon) ? "geometry-swapped" : "geometry-far");
        }
    }

    private static boolean plausible(double lon, double lat) {
        return lon >= 72 && lon <= 136 && lat >= 3 && lat <= 54;
    }
}
