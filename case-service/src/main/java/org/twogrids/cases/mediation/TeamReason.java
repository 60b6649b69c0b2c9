package org.twogrids.cases.mediation;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.Wording;

/// Why somebody could sit in a mediation.
///
/// @param subject the team, the area or the skill, by its id or code
/// @param role of an office; null otherwise
record TeamReason(UUID member, Code code, String subject, @Nullable Role role) {

    enum Code {
        /// They sit in the team that has the case.
        SEAT,
        /// They hold an office that the template names.
        OFFICE,
        /// They are good at this kind of matter.
        SKILL
    }

    static TeamReason seat(UUID member, UUID team) {
        return new TeamReason(member, Code.SEAT, team.toString(), null);
    }

    static TeamReason office(UUID member, Role role, String area) {
        return new TeamReason(member, Code.OFFICE, area, role);
    }

    static TeamReason skill(UUID member, String skill) {
        return new TeamReason(member, Code.SKILL, skill, null);
    }

    /// One of each source is proposed.
    String source() {
        return role == null ? code.name() : role.name();
    }

    String text(Locale locale, DirectoryView names) {
        Wording words = Wording.of("mediation", locale);
        return switch (code) {
            case SEAT -> words.text("SEAT", names.teamName(UUID.fromString(subject)));
            case OFFICE ->
                    words.text("OFFICE", words.text("role." + role), names.areaName(subject));
            case SKILL -> words.text("SKILL", subject);
        };
    }
}
