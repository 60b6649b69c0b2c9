package org.twogrids.notify.deliveries;

/// The link was used in the same moment; whoever came first has taken note.
final class LinkSpent extends RuntimeException {}
