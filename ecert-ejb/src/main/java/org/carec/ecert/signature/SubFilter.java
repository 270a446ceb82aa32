package org.carec.ecert.signature;

/** How a signature's CMS is made, by the dictionary's {@code /SubFilter} (ISO 32000-1, table 257; ETSI EN 319 142-1, clause 6.3). */
enum SubFilter {
    ETSI_CADES_DETACHED("ETSI.CAdES.detached"),
    ADBE_PKCS7_DETACHED("adbe.pkcs7.detached"),
    OTHER("");

    private final String written;

    SubFilter(String written) {
        this.written = written;
    }

    static SubFilter of(PdfObject.Dict signature) {
        for (SubFilter known : values()) {
            if (signature.names("SubFilter", known.written)) {
                return known;
            }
        }
        return OTHER;
    }

    boolean allowedBy(VerificationProfile profile) {
        return switch (this) {
            case ETSI_CADES_DETACHED -> true;
            case ADBE_PKCS7_DETACHED -> profile.allows(Relaxation.ADBE_PKCS7_DETACHED);
            case OTHER -> false;
        };
    }
}
