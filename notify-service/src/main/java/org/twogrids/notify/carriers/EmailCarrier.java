package org.twogrids.notify.carriers;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.notify.policy.Channel;

/// Electronic mail, as plain text.
final class EmailCarrier implements Carrier {

    /// The mailbox is unknown, not local or no mailbox at all (RFC 5321, 4.2.2; RFC 7505).
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

    private final ReactiveMailer mailer;
    private final Duration patience;

    EmailCarrier(ReactiveMailer mailer, Duration patience) {
        this.mailer = mailer;
        this.patience = patience;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Optional<String> address(UUID member, WorkContacts contacts) {
        return contacts.mailbox();
    }

    @Override
    public boolean byNumber() {
        return false;
    }

    @Override
    public Outcome carry(Message message) {
        Mail mail =
                Mail.withText(message.to(), message.subject(), message.text())
                        .addHeader("Message-ID", "<" + message.id() + "@twogrids>")
                        .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(patience);
            return new Outcome.Accepted();
        } catch (TimeoutException e) {
            throw new CarrierFailure(Reason.TIMED_OUT, Duration.ZERO, e);
        } catch (RuntimeException e) {
            return refusal(e);
        }
    }

    private static Outcome refusal(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                if (NO_SUCH_MAILBOX.contains(smtp.getReplyCode())) {
                    return new Outcome.Refused(Reason.REFUSED);
                }
                throw new CarrierFailure(Reason.SERVER_ERROR, Duration.ZERO, failure);
            }
        }
        throw new CarrierFailure(Reason.UNREACHABLE, Duration.ZERO, failure);
    }
}
