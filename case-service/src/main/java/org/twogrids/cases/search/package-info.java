/// Finding cases by what is said in them, without a readable word in the database: search, hints
/// before a matter is flagged twice, and how the like was settled.
///
/// Restricted cases take no part: they have no tokens, and every query passes them over.
@NullMarked
package org.twogrids.cases.search;

import org.jspecify.annotations.NullMarked;
