/// What stations, teams and people were honoured for, and party-building activities: no
/// individual's affiliation is stored, only how many were there.
@NullMarked
package org.twogrids.grid.honours;

import org.jspecify.annotations.NullMarked;
