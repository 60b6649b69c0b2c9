/// Alerts: raised once, listed, acknowledged, ended.
@NullMarked
package org.twogrids.notify.alerts;

import org.jspecify.annotations.NullMarked;
