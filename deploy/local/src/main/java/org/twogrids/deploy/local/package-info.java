/// The whole system on one machine: what `make run` starts, and what the end-to-end tests start,
/// stop and kill.
@NullMarked
package org.twogrids.deploy.local;

import org.jspecify.annotations.NullMarked;
