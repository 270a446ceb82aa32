package org.carec.ecert.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.carec.ecert.platform.CabCode;

/** Whose a public key is, whatever certificates carry it: for ever (REG-8). */
@Entity
@Table(name = "public_key_owner")
class PublicKeyOwner {

    @Id
    @Column(name = "spki_sha256")
    private String spkiSha256;

    private CabCode cab;

    protected PublicKeyOwner() {}

    PublicKeyOwner(String spkiSha256, CabCode cab) {
        this.spkiSha256 = spkiSha256;
        this.cab = cab;
    }

    CabCode cab() {
        return cab;
    }
}
