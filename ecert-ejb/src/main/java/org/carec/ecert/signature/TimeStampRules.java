package org.carec.ecert.signature;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the signature-time-stamp (RFC 3161; ETSI EN 319 122-1, clause 5.3; profile, section G). */
final class TimeStampRules {

    /** How far an authority's clock may run ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Set<Oid> ALSO_SIGNED = Set.of(Oid.SIGNING_TIME, Oid.CMS_ALGORITHM_PROTECTION);

    private final List<Certificate> authorities;
    private final Instant now;

    TimeStampRules(List<X509Certificate> authorities, Instant now) {
        this.authorities = authorities.stream().map(Certificate::of).toList();
        this.now = now;
    }

    /** The proved time; empty when no time is claimed. */
    Optional<Instant> require(CmsSignature signature) {
        List<Der> attributes = signature.unsignedAttributes();
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        List<Der> parts = attributes.get(0).require(Der.SEQUENCE).children(2, 2);
        if (attributes.size() > 1 || !parts.get(0).isOid(Oid.SIGNATURE_TIME_STAMP)) {
            throw new Refusal(
                    CmsFault.ATTRIBUTE_NOT_ALLOWED,
                    "CMS offset " + attributes.get(attributes.size() - 1).start());
        }
        Der token = parts.get(1).require(Der.SET).only();
        return Optional.of(judge(token, signature.value()));
    }

    private Instant judge(Der token, byte[] signatureValue) {
        try {
            CmsSignature stamp = new CmsReader(Oid.TST_INFO).read(token);
            byte[] content = stamp.content().orElseThrow().value();
            TimeStampInfo info = TimeStampInfo.of(Der.exactly(content));
            require(info.isOf(signatureValue), TimeFault.TIME_STAMP_OF_OTHER_SIGNATURE, token);
            require(!info.time().isAfter(now.plus(CLOCKS_DIFFER)), TimeFault.TIME_STAMP_IN_FUTURE, token);
            requireSigned(stamp, content, info.time(), token);
            return info.time();
        } catch (Refusal refusal) {
            if (refusal.fault() instanceof TimeFault
                    || refusal.fault().verdictCode().equals(Fault.TRY_LATER)) {
                throw refusal;
            }
            throw new Refusal(TimeFault.TIME_STAMP_MALFORMED, refusal.getMessage());
        }
    }

    private void requireSigned(CmsSignature stamp, byte[] content, Instant time, Der token) {
        CertificateBag bag = CertificateBag.of(stamp);
        Certificate authority = bag.signer(stamp.signerId());
        if (authorities.stream().noneMatch(authority::isSame)) {
            throw new Refusal(TimeFault.TIME_STAMP_AUTHORITY_NOT_REGISTERED, authority.described());
        }
        boolean fit = SignerRules.isTimeStamper(authority) && inForce(authority, time);
        require(fit, TimeFault.TIME_STAMP_AUTHORITY_UNFIT, token);
        bag.chain(authority);

        SignedAttributes attributes = SignedAttributes.read(stamp.signedAttributes(), ALSO_SIGNED);
        attributes.requireContentType(Oid.TST_INFO);
        attributes.requireDigest(stamp.digest().of(content));
        attributes.requireCertificate(authority);
        SignatureAlgorithm algorithm = SignatureAlgorithm.require(stamp.algorithm(), stamp.digest());
        KeyKind.of(authority).require(algorithm, now, "time-stamp");
        boolean signed = stamp.unsignedAttributes().isEmpty()
                && SignatureMath.verifies(
                        algorithm, authority.x509().getPublicKey(), stamp.signedOctets(), stamp.value());
        require(signed, TimeFault.TIME_STAMP_SIGNATURE_WRONG, token);
    }

    private static boolean inForce(Certificate authority, Instant time) {
        try {
            authority.x509().checkValidity(Date.from(time));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static void require(boolean fulfilled, Fault fault, Der token) {
        if (!fulfilled) {
            throw new Refusal(fault, "CMS offset " + token.start());
        }
    }
}
