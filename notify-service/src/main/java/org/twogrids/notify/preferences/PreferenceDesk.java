package org.twogrids.notify.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.Preconditions;
import org.twogrids.kernel.web.Problem;
import org.twogrids.notify.carriers.AddressBook;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Digest;
import org.twogrids.notify.policy.QuietHours;

/// The use cases of preferences. Who changes them holds the row of the person.
@ApplicationScoped
class PreferenceDesk {

    private final Preferences preferences;
    private final PhoneCodes codes;
    private final CodeSigner signer;
    private final AddressBook addresses;
    private final Clock clock;

    PreferenceDesk(
            Preferences preferences,
            PhoneCodes codes,
            CodeSigner signer,
            AddressBook addresses,
            Clock clock) {
        this.preferences = preferences;
        this.codes = codes;
        this.signer = signer;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Transactional
    Preference choose(
            UUID member,
            @Nullable String ifMatch,
            @Nullable List<Channel> channels,
            @Nullable QuietHours quiet,
            @Nullable Digest digest,
            @Nullable Locale language) {
        Preference mine = preferences.lock(member);
        Preconditions.requireMatch(ifMatch, mine.version());
        mine.choose(channels, quiet, digest, language);
        return mine;
    }

    /// Notes the code that is about to go to the number.
    @Transactional
    void expect(UUID member, String number, String code) {
        preferences.lock(member);
        byte[] to = addresses.index(number);
        byte[] signature = signer.sign(member, code);
        var now = clock.instant();
        codes.lock(member)
                .ifPresentOrElse(
                        known -> {
                            if (!known.mayBeRenewed(now)) {
                                throw new CodeTooSoon();
                            }
                            known.renew(to, signature, now);
                        },
                        () -> codes.persist(new PhoneCode(member, to, signature, now)));
    }

    /// A wrong guess is remembered although it is answered by a problem.
    ///
    /// @param number in the directory now; the code counts for the one that it was sent to
    @Transactional(dontRollbackOn = WrongCode.class)
    Preference verify(UUID member, String number, String guess) {
        Preference mine = preferences.lock(member);
        PhoneCode code =
                codes.lock(member)
                        .filter(known -> !known.isOver(clock.instant()))
                        .filter(
                                known ->
                                        java.util.Arrays.equals(
                                                known.number(), addresses.index(number)))
                        .orElseThrow(NoCode::new);
        if (!code.isIt(signer.sign(member, guess))) {
            throw new WrongCode();
        }
        mine.verify(code.number());
        codes.delete(code);
        return mine;
    }

    static final class WrongCode extends Problem {
        WrongCode() {
            super(409, "wrong-code");
        }
    }

    private static final class NoCode extends Problem {
        NoCode() {
            super(409, "no-code");
        }
    }

    private static final class CodeTooSoon extends Problem {
        CodeTooSoon() {
            super(409, "code-too-soon");
        }
    }
}
