package org.carec.ecert.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;

/** A client's public key (RFC 7517), and the algorithms (RFC 7518 section 3.1) that may be used with it and no others. */
record ClientKey(JWK jwk) {

    private static final int RSA_BITS = 2048;
    private static final Map<Curve, Set<JWSAlgorithm>> EC =
            Map.of(Curve.P_256, Set.of(JWSAlgorithm.ES256), Curve.P_384, Set.of(JWSAlgorithm.ES384));
    private static final Set<JWSAlgorithm> RSA = Set.of(
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512);

    /** The key, if it is public and strong enough. */
    static ClientKey parse(String json) {
        var jwk = read(json == null ? "" : json.strip());
        if (jwk.isPrivate()) {
            throw new UnfitClient(
                    "its key has private parts: keep them to yourself, make a new key, and give the public part only");
        }
        if (KeyUse.ENCRYPTION.equals(jwk.getKeyUse())) {
            throw new UnfitClient("its key is meant for encryption");
        }
        var key = new ClientKey(jwk);
        if (key.algorithms().isEmpty()) {
            throw new UnfitClient("its key must be EC P-256 or P-384, or RSA of at least 2048 bits");
        }
        return key;
    }

    private static JWK read(String json) {
        try {
            // The library takes the text "null" for an object, and trips over it.
            return JWK.parse(json.startsWith("{") ? json : "");
        } catch (ParseException | IllegalArgumentException e) {
            throw new UnfitClient("its key is not a JWK (RFC 7517)");
        }
    }

    /** Whether the holder of this key signed the token, with an algorithm that belongs to the key. */
    boolean signed(SignedJWT token) {
        try {
            return algorithms().contains(token.getHeader().getAlgorithm()) && token.verify(verifier());
        } catch (JOSEException | IllegalStateException e) {
            return false;
        }
    }

    private JWSVerifier verifier() throws JOSEException {
        return jwk instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(jwk.toRSAKey());
    }

    private Set<JWSAlgorithm> algorithms() {
        if (jwk instanceof ECKey ec) {
            return EC.getOrDefault(ec.getCurve(), Set.of());
        }
        return jwk instanceof RSAKey rsa && rsa.size() >= RSA_BITS ? RSA : Set.of();
    }

    /** Canonical: what is stored, and compared. */
    @Override
    public String toString() {
        return jwk.toJSONString();
    }
}
