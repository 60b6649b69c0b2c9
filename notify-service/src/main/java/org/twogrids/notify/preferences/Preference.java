package org.twogrids.notify.preferences;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Digest;
import org.twogrids.notify.policy.QuietHours;

/// How one person wants to be told. What is not said is as the installation has it.
@Entity
@Table(name = "preference")
public class Preference {

    @Id private UUID member;
    private long version;

    @Column(columnDefinition = "text[]")
    private @Nullable List<String> channels;

    private @Nullable LocalTime quietFrom;
    private @Nullable LocalTime quietTo;
    private @Nullable String quietZone;
    private @Nullable String language;
    private @Nullable String digestFrom;
    private @Nullable LocalTime digestAt;
    private byte @Nullable [] verifiedNumber;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Preference() {}

    Preference(UUID member) {
        this.member = member;
    }

    /// @param wanted in order; null for the order of the installation
    void choose(
            @Nullable List<Channel> wanted,
            @Nullable QuietHours quiet,
            @Nullable Digest digest,
            @Nullable Locale speaks) {
        channels = wanted == null ? null : wanted.stream().map(Channel::name).toList();
        quietFrom = quiet == null ? null : quiet.from();
        quietTo = quiet == null ? null : quiet.to();
        quietZone = quiet == null ? null : quiet.zone().getId();
        digestFrom = digest == null ? null : digest.from().name();
        digestAt = digest == null ? null : digest.at();
        language = speaks == null ? null : speaks.toLanguageTag();
        version++;
    }

    /// The owner has answered for the number.
    void verify(byte[] number) {
        verifiedNumber = number;
        version++;
    }

    /// The channels among those on offer, in the person's order.
    public List<Channel> channels(List<Channel> offered) {
        List<String> wanted = channels;
        return wanted == null
                ? offered
                : wanted.stream().map(Channel::valueOf).filter(offered::contains).toList();
    }

    public Optional<QuietHours> quiet() {
        LocalTime from = quietFrom;
        LocalTime to = quietTo;
        String zone = quietZone;
        return from == null || to == null || zone == null
                ? Optional.empty()
                : Optional.of(new QuietHours(from, to, ZoneId.of(zone)));
    }

    /// In the zone of the quiet hours.
    public Optional<Digest> digest() {
        String from = digestFrom;
        LocalTime at = digestAt;
        ZoneId zone = quiet().map(QuietHours::zone).orElse(DirectoryView.ZONE);
        return from == null || at == null
                ? Optional.empty()
                : Optional.of(new Digest(Risk.valueOf(from), at, zone));
    }

    public Locale language(Locale usual) {
        String tag = language;
        return tag == null ? usual : Locale.forLanguageTag(tag);
    }

    public boolean hasVerified(byte[] number) {
        return Arrays.equals(verifiedNumber, number);
    }

    UUID member() {
        return member;
    }

    long version() {
        return version;
    }
}
