package org.twogrids.notify.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.web.Problem;
import org.twogrids.notify.carriers.AddressBook;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.CarrierFailure;
import org.twogrids.notify.carriers.Carriers;
import org.twogrids.notify.carriers.Message;
import org.twogrids.notify.carriers.Outcome;
import org.twogrids.notify.messages.Messages;
import org.twogrids.notify.policy.Channel;

/// Asks whether the number in the directory is the person's own, before anything else goes there.
@ApplicationScoped
class PhoneVerification {

    private static final Logger LOG = Logger.getLogger(PhoneVerification.class);

    private final Carriers carriers;
    private final PreferenceDesk desk;
    private final Messages messages;
    private final AddressBook addresses;
    private final Directory directory;
    private final SecureRandom random = new SecureRandom();

    PhoneVerification(
            Carriers carriers,
            PreferenceDesk desk,
            Messages messages,
            AddressBook addresses,
            Directory directory) {
        this.carriers = carriers;
        this.desk = desk;
        this.messages = messages;
        this.addresses = addresses;
        this.directory = directory;
    }

    /// Sends a new code to the number in the directory.
    void send(UUID member, Locale language) {
        Carrier sms = carriers.toPersons(Channel.SMS).orElseThrow(NotOffered::new);
        String number = number(member);
        String code = "%06d".formatted(random.nextInt(1_000_000));
        desk.expect(member, number, code);
        String text = messages.code(code, language);
        try {
            if (sms.carry(new Message(Ids.next(), number, language, "", text))
                    instanceof Outcome.Accepted) {
                return;
            }
        } catch (CarrierFailure e) {
            LOG.warnf("A code could not be sent: %s", e.getMessage());
        }
        throw new CodeNotSent();
    }

    Preference verify(UUID member, String code) {
        return desk.verify(member, number(member), code);
    }

    private String number(UUID member) {
        return addresses.of(member, directory.view()).number().orElseThrow(NoWorkNumber::new);
    }

    private static final class NotOffered extends Problem {
        NotOffered() {
            super(409, "channel-not-offered");
        }
    }

    private static final class NoWorkNumber extends Problem {
        NoWorkNumber() {
            super(409, "no-work-number");
        }
    }

    private static final class CodeNotSent extends Problem {
        CodeNotSent() {
            super(503, "code-not-sent");
        }
    }
}
