package org.twogrids.notify.carriers;

import java.util.Optional;
import java.util.UUID;

/// Tells a group or another system of what happens in an area, whoever is responsible there.
public sealed interface GroupCarrier extends Carrier permits RobotCarrier, WebhookCarrier {

    /// The name by which the installation knows it.
    @Override
    String target();

    /// Code of the area whose alerts it hears.
    String area();

    @Override
    default Optional<String> address(UUID member, WorkContacts contacts) {
        return Optional.of(target());
    }

    @Override
    default boolean byNumber() {
        return false;
    }
}
