package org.twogrids.notify.preferences;

import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Digest;
import org.twogrids.notify.policy.QuietHours;
import org.twogrids.notify.preferences.PreferenceResource.Daily;
import org.twogrids.notify.preferences.PreferenceResource.Quiet;

/// How somebody says that they want to be told.
///
/// @param channels the preferred one first; none: only red leaves the console
/// @param language `zh-CN` or `en`
record Wishes(
        @Nullable List<Channel> channels,
        @Valid @Nullable Quiet quiet,
        @Valid @Nullable Daily digest,
        @Nullable String language) {

    Wishes {
        channels =
                channels == null
                        ? null
                        : channels.stream().filter(Objects::nonNull).distinct().toList();
    }

    @Nullable QuietHours hours() {
        Quiet wanted = quiet;
        if (wanted == null) {
            return null;
        }
        if (wanted.from().equals(wanted.to())) {
            throw new NeverLoud();
        }
        try {
            return new QuietHours(wanted.from(), wanted.to(), ZoneId.of(wanted.zone()));
        } catch (DateTimeException e) {
            throw new UnknownZone();
        }
    }

    @Nullable Digest summary() {
        Daily wanted = digest;
        if (wanted == null) {
            return null;
        }
        if (wanted.from().atLeast(Risk.ORANGE)) {
            throw new TooUrgent();
        }
        QuietHours hours = hours();
        ZoneId zone = hours == null ? DirectoryView.ZONE : hours.zone();
        return new Digest(wanted.from(), wanted.at(), zone);
    }

    @Nullable Locale locale() {
        return language == null
                ? null
                : switch (language) {
                    case "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
                    case "en" -> Locale.ENGLISH;
                    default -> throw new UnknownLanguage();
                };
    }

    private static final class NeverLoud extends InvalidField {
        NeverLoud() {
            super("quiet.to", "never-loud");
        }
    }

    private static final class TooUrgent extends InvalidField {
        TooUrgent() {
            super("digest.from", "too-urgent-for-a-digest");
        }
    }

    private static final class UnknownZone extends InvalidField {
        UnknownZone() {
            super("quiet.zone", "unknown-zone");
        }
    }

    private static final class UnknownLanguage extends InvalidField {
        UnknownLanguage() {
            super("language", "unknown-language");
        }
    }
}
