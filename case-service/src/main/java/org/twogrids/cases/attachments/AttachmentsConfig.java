package org.twogrids.cases.attachments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where attachments lie and how large they may be.
@ConfigMapping(prefix = "attachments")
interface AttachmentsConfig {

    /// The folder of the sealed files, where no object store is named.
    Path folder();

    /// Where a file lies open while it is received; as `quarkus.http.body.uploads-directory`.
    Path incoming();

    /// Megabytes of one file.
    @WithDefault("20")
    long megabytes();

    /// Millions of pixels of one picture.
    @WithDefault("64")
    long megapixels();

    /// How many a case may have, withdrawn ones included.
    @WithDefault("200")
    int perCase();

    /// How long a file may lie without its row: longer than any call takes.
    @WithDefault("P1D")
    Duration orphansAfter();

    /// How many files without a row are still believed to be left over, and deleted; of many
    /// files one in a hundred.
    @WithDefault("20")
    long orphansAtMost();

    S3 s3();

    /// An object store that speaks S3.
    interface S3 {

        /// Instead of the folder, where it is named.
        Optional<String> bucket();

        /// Where it is not Amazon's own.
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /// Before each key, so that a bucket can be shared: ends with a slash.
        @WithDefault("attachments/")
        String prefix();

        /// Without them the SDK looks where it usually does: environment, role of the machine.
        Optional<String> accessKey();

        Optional<String> secretKey();

        /// The bucket in the path and not in the host's name, as most stores of one's own need it.
        @WithDefault("true")
        boolean pathStyle();

        @WithDefault("30s")
        Duration patience();
    }
}
