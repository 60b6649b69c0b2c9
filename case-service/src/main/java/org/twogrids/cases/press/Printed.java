package org.twogrids.cases.press;

/// A finished paper.
///
/// @param pdf the file
/// @param sha256 of the file, in lower-case hexadecimal digits
@SuppressWarnings("ArrayRecordComponent") // a file, never compared
public record Printed(byte[] pdf, int pages, String sha256) {}
