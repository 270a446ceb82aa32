package org.carec.ecert.signature;

import java.security.PublicKey;

/** A public key of GOST that claims to be what no library would make: octets, taken into a certificate as they are. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record TestPublicKey(byte[] encoded) implements PublicKey {

    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
        return "ECGOST3410-2012";
    }

    @Override
    public String getFormat() {
        return "X.509";
    }

    @Override
    public byte[] getEncoded() {
        return encoded.clone();
    }
}
