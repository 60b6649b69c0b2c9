package org.twogrids.kernel.messaging;

import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;

/// What an event means to a service. Called inside the transaction that marks the event as taken
/// in.
@FunctionalInterface
public interface EventHandler {

    void on(Envelope envelope, Event event);
}
