package org.twogrids.cases.routing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Why something was decided: a code and what it is about. Stored as it is, worded when read.
///
/// @param subjects `area:<code>`, `team:<id>`, `member:<id>`, or plain values
public record Reason(Code code, List<String> subjects) {

    /// Every reason that routing knows; each has a wording in the `routing` bundle.
    public enum Code {
        LOCATED,
        LOCATED_WITHOUT_POLICE,
        LOCATED_BY_ADDRESS,
        LOCATED_BY_REPORTER,
        OUTSIDE_ALL_AREAS,
        LOOKS_LIKE_GCJ02,
        MEDIABLE,
        CONDITIONAL,
        REFERRED,
        SERVICE,
        HAZARD,
        TEAM_NEAREST,
        TEAM_BY_OVERRIDE,
        NO_TEAM,
        HANDLER_IN_TEAM,
        HANDLER_SKILLED,
        HANDLER_OFFICER,
        HANDLER_GRID_HEAD,
        HANDLER_LAST_RESORT,
        HANDLER_INTAKE_DESK,
        HANDLER_RULES,
        PERSON_FIRST,
        HANDLER_NAMED,
        OWNER_STATION,
        OWNER_COMMUNITY,
        OWNER_LAST_RESORT,
        OFFICER_OF_GRID,
        OFFICER_BACKUP,
        OFFICER_ON_DUTY,
        OFFICER_STATION,
        NO_OFFICER,
        FARTHER,
        AT_CAPACITY,
        LESS_SPECIFIC,
        HIGHER_LOAD,
        NOBODY_AVAILABLE,
        HAS_REFUSED,
        RECUSED,
        ALL_RECUSED,
        SAME_BUILDING
    }

    public Reason {
        subjects = List.copyOf(subjects);
    }

    static Reason of(Code code, String... subjects) {
        return new Reason(code, List.of(subjects));
    }

    static String area(String code) {
        return "area:" + code;
    }

    static String team(UUID id) {
        return "team:" + id;
    }

    static String member(UUID id) {
        return "member:" + id;
    }

    /// `LOCATED|area:110101001005001`, for the tables.
    public String encoded() {
        return subjects.isEmpty() ? code.name() : code + "|" + String.join("|", subjects);
    }

    public static Reason decode(String encoded) {
        List<String> parts = Arrays.asList(encoded.split("\\|", -1));
        return new Reason(Code.valueOf(parts.getFirst()), parts.subList(1, parts.size()));
    }
}
