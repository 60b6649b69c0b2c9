package org.twogrids.cases.contacts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.twogrids.cases.cases.ContactMeans;
import org.twogrids.kernel.web.PlainText;

/// What whoever asked was told.
///
/// @param words what has come of it so far, sealed
record Feedback(@NotNull ContactMeans means, @NotBlank @PlainText(max = 2000) String words) {}
