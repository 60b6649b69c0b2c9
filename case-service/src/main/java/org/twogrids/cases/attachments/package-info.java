/// Attachments of a case: photos, recordings and papers, sealed outside the tables.
@NullMarked
package org.twogrids.cases.attachments;

import org.jspecify.annotations.NullMarked;
