package org.twogrids.deploy.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The key that signs tokens: this installation's own, made once and kept, so that tokens stay good
/// over a restart. The one that comes with the library is public and never used.
final class SigningKey {

    private SigningKey() {}

    static JWK loadOrCreate(Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return JWK.parse(Files.readString(file));
            }
            JWK key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID("local").generate();
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.toJSONString());
            return key;
        } catch (ParseException | JOSEException e) {
            throw new IOException("No usable signing key in " + file, e);
        }
    }
}
