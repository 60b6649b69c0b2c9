package org.twogrids.cases.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.twogrids.kernel.directory.WorkingCalendar;

/// By which calendar and which rules a deadline was computed: each entry of the journal that starts
/// a clock says so. What it was computed *to* stands beside it, so that nothing of this is needed
/// to read a journal; it explains one. Entries from before there was this say nothing.
@ApplicationScoped
public class Basis {

    /// Goes up with each change of a rule that gives another time.
    static final int RULES = 2;

    private static final int DIGITS = 12;
    private static final Set<String> SETTINGS = Set.of("clocks.", "slips.", "protection.");

    private final Version calendar;
    private final Version policy;

    @Inject
    Basis(WorkingCalendar days, Config config) {
        this(days.content(), settings(config));
    }

    Basis(String days, String settings) {
        this.calendar = new Version("CALENDAR", digest(days), days);
        this.policy = new Version("POLICY", RULES + "-" + digest(settings), settings);
    }

    /// As an entry keeps it.
    public List<String> subjects() {
        return List.of("calendar:" + calendar.name(), "policy:" + policy.name());
    }

    /// In force now.
    List<Version> versions() {
        return List.of(calendar, policy);
    }

    private static String settings(Config config) {
        var all = new TreeMap<String, String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> SETTINGS.stream().anyMatch(name::startsWith))
                .forEach(name -> all.put(name, config.getConfigValue(name).getValue()));
        var lines = new StringBuilder("rules=" + RULES + "\n");
        all.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private static String digest(String content) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param kind `CALENDAR` or `POLICY`
    /// @param name by which entries know it
    /// @param content the days, or the settings
    record Version(String kind, String name, String content) {}
}
