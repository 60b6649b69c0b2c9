package org.twogrids.cases.search;

import java.util.List;
import java.util.UUID;

/// One line of a journal, without who and when.
record Step(UUID caseId, String kind, List<String> subjects) {}
