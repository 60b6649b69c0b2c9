package org.twogrids.notify.carriers;

import java.util.Optional;
import java.util.UUID;
import org.twogrids.notify.policy.Channel;

/// Brings a message out of the house on one channel. Blocks, and leaves trying again to others.
public interface Carrier {

    Channel channel();

    /// Which of several on this channel; empty where it goes to persons.
    default String target() {
        return "";
    }

    /// Whether the installation has it.
    default boolean isConfigured() {
        return true;
    }

    /// @param contacts of the member, from the directory
    Optional<String> address(UUID member, WorkContacts contacts);

    /// Whether addresses are telephone numbers, which somebody has to answer for first.
    boolean byNumber();

    /// @throws CarrierFailure where another try makes sense
    Outcome carry(Message message);
}
