package org.twogrids.cases.routing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why something was decided: a code and what it is about, in the order in which its wording names
/// it. Stored as it is, worded when read.
public record Reason(Code code, List<Subject> subjects) {

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

    public static Reason of(Code code, Subject... subjects) {
        return new Reason(code, List.of(subjects));
    }

    /// `LOCATED|area:110101001005001`, for the tables.
    public String encoded() {
        return Stream.concat(Stream.of(code.name()), subjects.stream().map(Subject::encoded))
                .collect(Collectors.joining("|"));
    }

    public static Reason decode(String encoded) {
        List<String> parts = Arrays.asList(encoded.split("\\|", -1));
        return new Reason(
                Code.valueOf(parts.getFirst()),
                parts.subList(1, parts.size()).stream().map(Subject::decode).toList());
    }
}
