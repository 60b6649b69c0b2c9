package org.twogrids.notify.preferences;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.twogrids.kernel.privacy.Signer;

/// What is kept of a code: without the key nobody can tell which of the million it was.
@ApplicationScoped
class CodeSigner {

    private final Signer signer;

    CodeSigner(Signer signer) {
        this.signer = signer;
    }

    byte[] sign(UUID member, String code) {
        return signer.sign("phone-code", (member + code.strip()).getBytes(UTF_8));
    }
}
