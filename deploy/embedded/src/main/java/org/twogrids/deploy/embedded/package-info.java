/// The real PostgreSQL and the real Kafka, started from Maven artifacts: for tests, and for the
/// local stack.
@NullMarked
package org.twogrids.deploy.embedded;

import org.jspecify.annotations.NullMarked;
