/// Mediation from the consent of all to the agreement or its failure: sessions, home visits, what
/// the law asks for at each step.
@NullMarked
package org.twogrids.cases.mediation;

import org.jspecify.annotations.NullMarked;
