package org.twogrids.notify.messages;

/// @param subject for channels that have one
public record Text(String subject, String body) {}
