package org.twogrids.grid.areas;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.AreaKind;

/// How codes are built and what may lie below what. Statistical division codes have 6, 9 or 12
/// digits; a grid's code is its community's and a number of three digits (GB/T 30428 builds unit
/// grids alike); a police grid's is its station's, `P` and two digits.
final class AreaPolicy {

    private static final Pattern POLICE_GRID = Pattern.compile("\\d{12}P\\d{2}");

    private AreaPolicy() {}

    static void checkCode(AreaKind kind, String code) {
        boolean fits =
                switch (kind) {
                    case DISTRICT -> digits(code, 6);
                    case SUBDISTRICT -> digits(code, 9);
                    case COMMUNITY, POLICE_STATION -> digits(code, 12);
                    case GRID -> digits(code, 15);
                    case POLICE_GRID -> POLICE_GRID.matcher(code).matches();
                };
        if (!fits) {
            throw new Rejection("code", "code-" + kind, code);
        }
    }

    static void checkParent(AreaKind kind, String code, @Nullable String parent, AreaTree known) {
        @Nullable AreaKind above = above(kind);
        if (above == null) {
            if (parent != null) {
                throw new Rejection("parent", "parent-of-top");
            }
            return;
        }
        if (parent == null) {
            throw new Rejection("parent", "missing");
        }
        AreaKind found =
                known.kind(parent)
                        .orElseThrow(() -> new Rejection("parent", "unknown-area", parent));
        if (found != above) {
            throw new Rejection("parent", "parent-kind", parent);
        }
        // A station's own number says nothing of the sub-district; every other code begins with
        // the parent's.
        if (kind != AreaKind.POLICE_STATION && !code.startsWith(parent)) {
            throw new Rejection("parent", "parent-prefix", parent);
        }
    }

    private static @Nullable AreaKind above(AreaKind kind) {
        return switch (kind) {
            case DISTRICT -> null;
            case SUBDISTRICT -> AreaKind.DISTRICT;
            case COMMUNITY, POLICE_STATION -> AreaKind.SUBDISTRICT;
            case GRID -> AreaKind.COMMUNITY;
            case POLICE_GRID -> AreaKind.POLICE_STATION;
        };
    }

    private static boolean digits(String code, int length) {
        return code.length() == length && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
