/// The one origin that browsers see: console, services, identity and health under the paths of the
/// architecture. Knows no tokens, no rules and no data; those live in the services.
@NullMarked
package org.twogrids.deploy.frontdoor;

import org.jspecify.annotations.NullMarked;
