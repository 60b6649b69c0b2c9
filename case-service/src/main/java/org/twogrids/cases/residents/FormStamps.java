package org.twogrids.cases.residents;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Signer;

/// What a form carries so that only a form that we gave out comes back, within its time: a number
/// of its own, the instant, and our signature under both.
@ApplicationScoped
class FormStamps {

    private static final String PURPOSE = "resident-form";

    private final Signer signer;
    private final ResidentsConfig config;
    private final Clock clock;

    FormStamps(Signer signer, ResidentsConfig config, Clock clock) {
        this.signer = signer;
        this.config = config;
        this.clock = clock;
    }

    String next() {
        String content = Ids.next() + "." + clock.instant().getEpochSecond();
        return content + "." + signature(content);
    }

    /// The number of a form of ours; empty where it is none, or too old.
    Optional<UUID> read(@Nullable String stamp) {
        if (stamp == null) {
            return Optional.empty();
        }
        int end = stamp.lastIndexOf('.');
        int middle = stamp.indexOf('.');
        if (middle < 0 || end <= middle) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(stamp.substring(end + 1));
            if (!signer.isGood(PURPOSE, stamp.substring(0, end).getBytes(UTF_8), signature)) {
                return Optional.empty();
            }
            Instant given = Instant.ofEpochSecond(Long.parseLong(stamp, middle + 1, end, 10));
            return given.plus(config.formKept()).isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(stamp.substring(0, middle)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String signature(String content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signer.sign(PURPOSE, content.getBytes(UTF_8)));
    }
}
