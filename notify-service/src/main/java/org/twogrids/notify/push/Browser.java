package org.twogrids.notify.push;

import java.net.URI;
import java.util.Base64;

/// Where a browser is reached, and with what it opens what is said (RFC 8030, RFC 8291); the keys
/// in Base64 for URLs, as browsers write them.
///
/// @param p256dh its public key, an uncompressed point on P-256
/// @param auth its secret
record Browser(URI endpoint, String p256dh, String auth) {

    byte[] key() {
        return Base64.getUrlDecoder().decode(p256dh);
    }

    byte[] secret() {
        return Base64.getUrlDecoder().decode(auth);
    }
}
