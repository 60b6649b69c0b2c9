package org.twogrids.cases.attachments;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The types that are taken, each by the names under which sniffing knows it.
enum FileType {
    JPEG("image/jpeg", "jpg", Medium.PICTURE, new JpegCleaning(), Set.of("image/jpeg")),
    PNG("image/png", "png", Medium.PICTURE, new PngCleaning(), Set.of("image/png")),
    WEBP("image/webp", "webp", Medium.PICTURE, RiffCleaning.WEBP, Set.of("image/webp")),
    MP3("audio/mpeg", "mp3", Medium.SOUND, new Mp3Cleaning(), Set.of("audio/mpeg")),
    M4A(
            "audio/mp4",
            "m4a",
            Medium.SOUND,
            new Mp4Cleaning(),
            Set.of(
                    "audio/mp4",
                    "application/mp4",
                    "video/mp4",
                    "video/x-m4v",
                    "video/quicktime",
                    "audio/3gpp",
                    "video/3gpp")),
    AAC("audio/aac", "aac", Medium.SOUND, null, Set.of("audio/x-aac", "audio/aac")),
    OGG(
            "audio/ogg",
            "ogg",
            Medium.SOUND,
            null,
            Set.of("audio/opus", "audio/vorbis", "audio/speex", "audio/ogg")),
    WAV(
            "audio/wav",
            "wav",
            Medium.SOUND,
            RiffCleaning.WAV,
            Set.of("audio/vnd.wave", "audio/x-wav", "audio/wav")),
    AMR("audio/amr", "amr", Medium.SOUND, null, Set.of("audio/amr", "audio/amr-wb")),
    PDF("application/pdf", "pdf", Medium.PAPER, null, Set.of("application/pdf"));

    enum Medium {
        PICTURE,
        SOUND,
        PAPER
    }

    private final String mediaType;
    private final String ending;
    private final Medium medium;

    @SuppressWarnings("ImmutableEnumChecker") // cleanings hold no state
    private final @Nullable Cleaning cleaning;

    @SuppressWarnings("ImmutableEnumChecker") // of Set.of
    private final Set<String> names;

    FileType(
            String mediaType,
            String ending,
            Medium medium,
            @Nullable Cleaning cleaning,
            Set<String> names) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.medium = medium;
        this.cleaning = cleaning;
        this.names = names;
    }

    /// @param sniffed a media type as the bytes tell it
    static Optional<FileType> named(String sniffed) {
        return Stream.of(values()).filter(type -> type.names.contains(sniffed)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    Medium medium() {
        return medium;
    }

    /// Takes out what the file tells beside what it shows; empty where it is shown as it came.
    Optional<Cleaning> cleaning() {
        return Optional.ofNullable(cleaning);
    }
}
