package org.twogrids.cases.cases;

/// What has become of an attachment: what it shows when it comes, and that it counts no more.
public enum AttachmentStep {
    PHOTO,
    AUDIO,
    DOCUMENT,
    SIGNED_PAPER,
    /// It stays, marked as withdrawn.
    WITHDRAWN
}
