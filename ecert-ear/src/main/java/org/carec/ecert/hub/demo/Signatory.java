package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.carec.ecert.signature.TimeStampSource;

/** Signs the papers of the demonstration's bodies with their own keys. */
final class Signatory {

    private final World world;
    private final Secrets secrets;
    private final Clock clock;
    private final TimeStampSource timeStamps;

    Signatory(World world, Secrets secrets, Clock clock) {
        this.world = world;
        this.secrets = secrets;
        this.clock = clock;
        World.Country country = world.country(Opening.TSA_COUNTRY);
        this.timeStamps = new DemoTimeStamps(secrets.timeStampUnit(country), clock);
    }

    byte[] sign(Specimen specimen, byte[] pdf) {
        SigningIdentity identity = secrets.signer(world, specimen.cab());
        SigningRequest request = SigningRequest.of(identity.key(), identity.chain(), clock.instant())
                .with(specimen.cab().key().equals("EC-P384") ? "SHA-384" : "SHA-256", false)
                .describedAs(specimen.cab().name(), "Issued", specimen.cab().country());
        try {
            return new PdfSigner().sign(pdf, specimen.timeStamped() ? request.stampedBy(timeStamps) : request);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(specimen.key() + " cannot be signed", e);
        }
    }
}
