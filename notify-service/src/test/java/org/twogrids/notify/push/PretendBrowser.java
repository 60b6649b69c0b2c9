package org.twogrids.notify.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.twogrids.notify.Gateway;

/// What a browser and the push service of its maker do with a message, step by step as RFC 8188,
/// 8291 and 8292 have it.
final class PretendBrowser {

    private static final int SALT = 16;
    private static final int KEY = 65;

    private final KeyPair keys;
    private final byte[] auth = new byte[16];
    private final String endpoint;

    PretendBrowser(String endpoint) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(auth);
        this.endpoint = endpoint;
    }

    String endpoint() {
        return endpoint;
    }

    Map<String, Object> subscription() {
        return Map.of(
                "endpoint",
                endpoint,
                "keys",
                Map.of("p256dh", base64(point(keys.getPublic())), "auth", base64(auth)));
    }

    /// What the message says, once it is opened.
    JsonNode open(Gateway.Call call) throws GeneralSecurityException, IOException {
        ByteBuffer body = ByteBuffer.wrap(call.body());
        byte[] salt = take(body, SALT);
        int recordSize = body.getInt();
        byte[] sender = take(body, body.get());
        byte[] sealed = take(body, body.remaining());
        if (sender.length != KEY || sealed.length > recordSize) {
            throw new IOException("no single record of RFC 8291");
        }
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] own = point(keys.getPublic());
        byte[] secret =
                hash(
                        hash(auth, agreement.generateSecret()),
                        "WebPush: info\0".getBytes(UTF_8),
                        own,
                        sender,
                        new byte[] {1});
        byte[] extracted = hash(salt, secret);
        byte[] contentKey = hash(extracted, info("Content-Encoding: aes128gcm"));
        byte[] nonce = hash(extracted, info("Content-Encoding: nonce"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(contentKey, 16), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
        byte[] opened = cipher.doFinal(sealed);
        int end = opened.length - 1;
        while (opened[end] == 0) {
            end--;
        }
        if (opened[end] != 2) {
            throw new IOException("not the last record");
        }
        return new ObjectMapper().readTree(Arrays.copyOf(opened, end));
    }

    /// The claims of the sender, if its signature is that of the key it names.
    static JsonNode claims(Gateway.Call call, String expectedKey)
            throws GeneralSecurityException, IOException {
        String authorization = requireNonNull(call.headers().get("authorization"));
        String token = authorization.replaceAll("^vapid t=([^,]+),\\s*k=.*$", "$1");
        String named = authorization.replaceAll("^.*k=([^,]+)$", "$1");
        if (!named.equals(expectedKey)) {
            throw new IOException("another key: " + named);
        }
        String[] parts = token.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(Base64.getUrlDecoder().decode(named)));
        signature.update((parts[0] + '.' + parts[1]).getBytes(UTF_8));
        if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            throw new IOException("signed by somebody else");
        }
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    static KeyPair anyKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static byte[] point(PublicKey key) {
        ECPoint point = ((ECPublicKey) key).getW();
        return ByteBuffer.allocate(KEY)
                .put((byte) 4)
                .put(number(point.getAffineX()))
                .put(number(point.getAffineY()))
                .array();
    }

    static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(
                                new ECPoint(
                                        new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                                        new BigInteger(1, Arrays.copyOfRange(point, 33, KEY))),
                                curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] hash(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] info(String text) {
        return (text + "\0\1").getBytes(UTF_8);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }
}
