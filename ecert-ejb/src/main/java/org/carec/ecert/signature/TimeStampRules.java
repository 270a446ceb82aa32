package org.carec.ecert.signature;

import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Judges one time-stamp token (RFC 3161; ETSI EN 319 122-1, clause 5.3, and EN 319 142-1, clause 5.4.3; profile, section G): that of the
 * signature inside its CMS, or that of the document in a revision of its own.
 */
final class TimeStampRules {

    /** How far an authority's clock may run ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Set<Oid> ALSO_SIGNED = Set.of(Oid.SIGNING_TIME, Oid.CMS_ALGORITHM_PROTECTION);

    private final List<Certificate> authorities;
    private final VerificationProfile profile;
    private final RevocationRules revocation;
    private final Instant now;
    private final Instant until;

    /**
     * For one token.
     *
     * @param until when the token is known to have stood, by what was stamped over it; else now
     */
    TimeStampRules(RevocationRules revocation, Instant until) {
        this.authorities = revocation.trust().timeStampAuthorities().stream()
                .map(Certificate::of)
                .toList();
        this.profile = revocation.trust().profile();
        this.revocation = revocation;
        this.now = revocation.now();
        this.until = until;
    }

    /** The time of a document time-stamp, over what it covers. */
    Instant require(CoveredValue stamp, byte[] data) {
        return guarded(() -> judge(
                new CmsReader(Oid.TST_INFO).readPadded(stamp.contents(), profile),
                digest -> stamp.range().digest(data, digest),
                stamp.range().signedOctets(),
                "offset " + stamp.dict().start()));
    }

    /** The time of the signature-time-stamp; empty when no time is claimed. */
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
        String where = "CMS offset " + token.start();
        return Optional.of(guarded(() ->
                judge(new CmsReader(Oid.TST_INFO).read(token), digest -> digest.of(signature.value()), 0, where)));
    }

    /** Tells any fault inside a token as one of the time-stamp. */
    private static Instant guarded(Supplier<Instant> judgement) {
        try {
            return judgement.get();
        } catch (Refusal refusal) {
            if (refusal.fault() instanceof TimeFault
                    || refusal.fault().verdictCode().equals(Fault.TRY_LATER)) {
                throw refusal;
            }
            throw new Refusal(TimeFault.TIME_STAMP_MALFORMED, refusal.getMessage());
        }
    }

    private Instant judge(CmsSignature stamp, Function<Digest, byte[]> stamped, long octets, String where) {
        byte[] content = stamp.content().orElseThrow().value();
        TimeStampInfo info = TimeStampInfo.of(Der.exactly(content));
        profile.require(stamp.digest(), content.length, where);
        profile.require(info.imprintDigest(), octets, where);
        require(info.isOf(stamped), TimeFault.TIME_STAMP_OF_OTHER_SIGNATURE, where);
        require(!info.time().isAfter(now.plus(CLOCKS_DIFFER)), TimeFault.TIME_STAMP_IN_FUTURE, where);
        requireSigned(stamp, content, info.time(), where);
        require(until.equals(now) || !info.time().isAfter(until), TimeFault.TIME_STAMP_OUT_OF_ORDER, where);
        return info.time();
    }

    private void requireSigned(CmsSignature stamp, byte[] content, Instant time, String where) {
        CertificateBag bag = CertificateBag.of(stamp);
        Certificate authority = bag.signer(stamp.signerId());
        if (authorities.stream().noneMatch(authority::isSame)) {
            throw new Refusal(TimeFault.TIME_STAMP_AUTHORITY_NOT_REGISTERED, authority.described());
        }
        boolean fit = SignerRules.isTimeStamper(authority) && inForce(authority, time);
        require(fit, TimeFault.TIME_STAMP_AUTHORITY_UNFIT, where);
        revocation.voiding(bag.chain(authority), time).ifPresent(revoked -> {
            throw new Refusal(
                    TimeFault.TIME_STAMP_AUTHORITY_REVOKED, revoked.described() + ", " + authority.described());
        });

        SignedAttributes attributes = SignedAttributes.read(stamp.signedAttributes(), ALSO_SIGNED);
        attributes.requireContentType(Oid.TST_INFO);
        attributes.requireDigest(stamp.digest().of(content));
        attributes.requireCertificate(authority);
        SignatureAlgorithm algorithm = SignatureAlgorithm.require(stamp.algorithm(), stamp.digest());
        profile.require(KeyKind.of(authority), algorithm, until, "time-stamp");
        boolean signed = stamp.unsignedAttributes().isEmpty()
                && SignatureMath.verifies(
                        algorithm, authority.x509().getPublicKey(), stamp.signedOctets(), stamp.value());
        require(signed, TimeFault.TIME_STAMP_SIGNATURE_WRONG, where);
    }

    private static boolean inForce(Certificate authority, Instant time) {
        try {
            authority.x509().checkValidity(Date.from(time));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static void require(boolean fulfilled, Fault fault, String where) {
        if (!fulfilled) {
            throw new Refusal(fault, where);
        }
    }
}
