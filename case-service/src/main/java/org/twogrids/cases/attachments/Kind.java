package org.twogrids.cases.attachments;

import org.twogrids.cases.cases.AttachmentStep;

/// What an attachment shows.
enum Kind {
    PHOTO(AttachmentStep.PHOTO),
    AUDIO(AttachmentStep.AUDIO),
    DOCUMENT(AttachmentStep.DOCUMENT),
    /// A paper that people have signed, as a scan or a photo.
    SIGNED_PAPER(AttachmentStep.SIGNED_PAPER);

    private final AttachmentStep step;

    Kind(AttachmentStep step) {
        this.step = step;
    }

    AttachmentStep step() {
        return step;
    }

    /// What a file is taken for where nobody says otherwise.
    static Kind of(FileType type) {
        return switch (type.medium()) {
            case PICTURE -> PHOTO;
            case SOUND -> AUDIO;
            case PAPER -> DOCUMENT;
        };
    }

    /// Whether a file of this type can show it: papers come as pictures too.
    boolean fits(FileType type) {
        return switch (this) {
            case PHOTO -> type.medium() == FileType.Medium.PICTURE;
            case AUDIO -> type.medium() == FileType.Medium.SOUND;
            case DOCUMENT, SIGNED_PAPER -> type.medium() != FileType.Medium.SOUND;
        };
    }
}
