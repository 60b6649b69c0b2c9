package org.twogrids.kernel.privacy;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// Seals what is too large for a row, piece by piece, whatever its length. Each file has a key of
/// its own, which lies before it, sealed with the service's key to the file's spot: whoever rotates
/// that key rotates this too, and a file moved to another spot does not open.
@ApplicationScoped
public class FileSealer {

    private static final int KEY = 32;
    private static final int SEGMENT = 64 * 1024;

    /// More than a sealed key ever takes.
    private static final int LONGEST = 1024;

    private final Sealer sealer;

    FileSealer(Sealer sealer) {
        this.sealer = sealer;
    }

    /// What is written goes sealed to `to`; whole once it is closed, which closes `to`.
    public OutputStream sealing(OutputStream to, Spot spot) throws IOException {
        byte[] key = Random.randBytes(KEY);
        byte[] sealed = sealer.seal(key, spot);
        DataOutputStream head = new DataOutputStream(to);
        head.writeShort(sealed.length);
        head.write(sealed);
        head.flush();
        try {
            return streaming(key).newEncryptingStream(to, spot.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal " + spot, e);
        }
    }

    /// The open bytes of a sealed file. A piece that was changed, or an end that was cut off, fails
    /// the reading.
    ///
    /// @throws IllegalStateException where it was not sealed to this spot
    public InputStream opening(InputStream from, Spot spot) throws IOException {
        DataInputStream head = new DataInputStream(from);
        int length = head.readUnsignedShort();
        if (length > LONGEST) {
            throw new IllegalStateException("Could not open " + spot);
        }
        byte[] sealed = new byte[length];
        head.readFully(sealed);
        try {
            return streaming(sealer.openBytes(sealed, spot))
                    .newDecryptingStream(from, spot.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not open " + spot, e);
        }
    }

    private static StreamingAead streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }
}
