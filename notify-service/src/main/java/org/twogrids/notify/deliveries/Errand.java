package org.twogrids.notify.deliveries;

import java.util.Locale;
import java.util.UUID;
import org.twogrids.notify.alerts.Alert;

/// A claimed delivery, on its way.
///
/// @param tries which try this is: the claim is known by it
record Errand(UUID delivery, int tries, Alert alert, String to, Locale language) {}
