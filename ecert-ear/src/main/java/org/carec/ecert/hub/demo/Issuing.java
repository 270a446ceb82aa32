package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carec.ecert.hub.toolkit.PrivateFile;
import org.carec.ecert.hub.toolkit.Reservation;
import org.carec.ecert.hub.toolkit.Submission;

/** Brings a document into the world as its body would: reserve, draw, sign, push. Each step may be repeated. */
final class Issuing {

    private final World world;
    private final DataFolder data;
    private final Parties parties;
    private final Signatory signatory;

    Issuing(World world, DataFolder data, Parties parties, Signatory signatory) {
        this.world = world;
        this.data = data;
        this.parties = parties;
        this.signatory = signatory;
    }

    Issued issue(Specimen specimen) {
        Reservation reservation = reserve(specimen);
        Path pdf = sign(specimen, reservation);
        return push(specimen, reservation, pdf);
    }

    Reservation reserve(Specimen specimen) {
        return parties.cab(specimen.cab()).reserve(specimen.metadata().toString(), key("reserve", specimen));
    }

    /** Signing is not repeatable (time, ECDSA), so the signed file is kept and pushed again as it is. */
    Path sign(Specimen specimen, Reservation reservation) {
        Path file = data.signedPdf(specimen, reservation.documentId());
        if (!Files.exists(file)) {
            Mark mark = new Mark(reservation.documentId(), reservation.qrContent(), reservation.qrPng());
            byte[] paper = Paper.of(new Draft(specimen.metadata(), world.letterhead(specimen.cab()), mark));
            PrivateFile.write(file, signatory.sign(specimen, paper));
        }
        return file;
    }

    Issued push(Specimen specimen, Reservation reservation, Path pdf) {
        Submission submission =
                new Submission(specimen.metadata().toString(), bytes(pdf), Optional.of(reservation.documentId()));
        parties.cab(specimen.cab()).push(submission, key("push", specimen));
        return new Issued(specimen, reservation.documentId(), reservation.qrContent(), pdf);
    }

    String key(String action, Specimen specimen) {
        return "demo-" + data.mark() + "-" + action + "-" + specimen.key();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
