package org.twogrids.deploy.local.identity;

/// Somebody who can log in.
///
/// @param role what the person does, worded in Chinese and English
public record Person(String subject, String name, String role) {

    /// Told apart from the many by a login without a number at its end; the tour names these.
    boolean isNamed() {
        return !subject.matches(".*-\\d+");
    }
}
