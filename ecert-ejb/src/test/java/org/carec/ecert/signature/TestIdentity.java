package org.carec.ecert.signature;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a key and a certificate, and whoever issued it. */
public record TestIdentity(KeyPair keys, X509Certificate certificate, TestIdentity issuer) {

    /** The own certificate and those above it, without the self-signed one. */
    public List<X509Certificate> chain() {
        List<X509Certificate> chain = new ArrayList<>();
        for (TestIdentity link = this; link.issuer != null; link = link.issuer) {
            chain.add(link.certificate);
        }
        return chain;
    }
}
