package org.twogrids.notify.carriers;

import java.util.Locale;
import java.util.UUID;

/// One message to one person.
///
/// @param id of the delivery: the same with each try, so that the other side can tell a repetition
/// @param to address on the channel
/// @param subject for channels that have one
public record Message(UUID id, String to, Locale language, String subject, String text) {}
