package org.twogrids.cases.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/// The folder, or the object store where one is named.
@ApplicationScoped
class VaultChoice {

    @Produces
    @ApplicationScoped
    Vault vault(AttachmentsConfig config) {
        return config.s3()
                .bucket()
                .<Vault>map(bucket -> new S3Vault(bucket, config.s3(), config.incoming()))
                .orElseGet(() -> new FolderVault(config.folder()));
    }

    void end(@Disposes Vault vault) throws Exception {
        if (vault instanceof AutoCloseable open) {
            open.close();
        }
    }
}
