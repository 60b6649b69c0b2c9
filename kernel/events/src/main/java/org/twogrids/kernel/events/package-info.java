/// The public language of the services: what is announced, on which topic, in which envelope.
///
/// Events carry ids, codes and work data of staff; never personal data of residents.
@NullMarked
package org.twogrids.kernel.events;

import org.jspecify.annotations.NullMarked;
