/// The embedded identity provider of the local stack: demo people log in with one tap and without a
/// password, which is why it is never offered to a network.
@NullMarked
package org.twogrids.deploy.local.identity;

import org.jspecify.annotations.NullMarked;
