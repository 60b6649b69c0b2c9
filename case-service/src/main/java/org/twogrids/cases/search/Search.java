package org.twogrids.cases.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseFilter;
import org.twogrids.cases.cases.Location;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.PlainText;

/// What somebody looks for; what is given must all hold.
///
/// @param text words of title, narrative or address, each of two characters at least
/// @param number the whole number of a case
/// @param party somebody involved; needs `purpose`
/// @param mine only open cases for which the caller answers
record Search(
        @Nullable @PlainText(max = 100) String text,
        @Nullable @PlainText(max = 40) String number,
        @Nullable @Valid Around near,
        @Nullable @Valid Who party,
        @Nullable @PlainText(max = 200) String purpose,
        @Nullable @Size(max = 20) List<@NotNull @PlainText(max = 20) String> status,
        @Nullable @Size(max = 100) List<@NotNull @PlainText(max = 10) String> category,
        @Nullable @Size(max = 4) List<@NotNull Risk> risk,
        @Nullable @Size(max = 200) List<@NotNull @PlainText(max = 20) String> grid,
        boolean mine,
        @Nullable @Min(1) @Max(100) Integer limit,
        @Nullable UUID cursor) {

    private static final int PAGE = 30;

    int page() {
        return limit == null ? PAGE : limit;
    }

    CaseFilter filter(UUID caller) {
        return new CaseFilter(
                given(status),
                given(category),
                given(risk),
                given(grid),
                mine ? List.of(caller) : List.of(),
                Optional.ofNullable(cursor).stream().toList());
    }

    Optional<String> wholeNumber() {
        return Optional.ofNullable(number).map(it -> it.strip().toUpperCase(Locale.ROOT));
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    record Around(@NotNull Location location, @Min(1) @Max(5000) int metres) {

        Circle circle() {
            return new Circle(location.point(), metres);
        }
    }

    /// Both, where both are given.
    record Who(
            @Nullable @PlainText(max = 50) String name,
            @Nullable @PlainText(max = 30) String phone) {}
}
