package org.twogrids.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// Where a sealed value lies. It is sealed to this spot: moved to another row or column it does not
/// open.
public record Spot(String table, String column, UUID row) {

    byte[] bytes() {
        return (table + '.' + column + '.' + row).getBytes(UTF_8);
    }
}
