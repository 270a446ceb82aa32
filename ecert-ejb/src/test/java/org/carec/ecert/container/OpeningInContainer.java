package org.carec.ecert.container;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/** The opening file of the tests' world. */
final class OpeningInContainer {

    private OpeningInContainer() {}

    static String file(CasInContainer cas) {
        return """
            {"proposedBy": "Anna", "approvedBy": "Boris",
             "countries": [{"code": "UZ", "name": "Uzbekistan"}, {"code": "PK", "name": "Pakistan"},
                           {"code": "KG", "name": "Kyrgyz Republic"}],
             "authorities": [{"country": "UZ", "name": "UzTest", "website": "https://uz.example"},
                             {"country": "PK", "name": "PSQCA", "website": "https://pk.example"},
                             {"country": "KG", "name": "KyrgyzStandard", "website": "https://kg.example"}],
             "nationalCas": [{"country": "UZ", "certificate": "%s"}, {"country": "PK", "certificate": "%s"}],
             "accreditationBodies": [{"code": "UZAK", "country": "UZ", "name": "UZAK"},
                                     {"code": "PNAC", "country": "PK", "name": "PNAC"}],
             "cabs": [%s, %s, %s],
             "arrangements": [{"code": "PK-UZ-APPLIANCES", "title": "Household appliances", "kind": "BILATERAL",
                               "legalBasis": "Agreement of 2025", "enactedFrom": "2025-01-01", "members": ["UZ", "PK"],
                               "hs": "8516", "type": "E_COC", "coverage": "VOLUNTARY"}]}
            """
                .formatted(
                        pem(cas, "UZ"),
                        pem(cas, "PK"),
                        cab("UZ0007", "UZAK"),
                        cab("UZ0008", "UZAK"),
                        cab("PK0001", "PNAC"));
    }

    private static String cab(String code, String body) {
        return """
            {"code": "%1$s", "name": "CAB %1$s", "nameLocal": "CAB %1$s", "address": "1 Main Street", "authorisedFrom": "2025-01-01",
             "accreditations": [{"number": "A-%1$s", "body": "%2$s", "standard": "ISO/IEC 17065", "from": "2025-01-01",
               "scope": [{"type": "E_COC", "hs": "8516", "standards": ["IEC 60335-1:2020"], "from": "2025-01-01"}]}]}"""
                .formatted(code, body);
    }

    private static String pem(CasInContainer cas, String country) {
        try {
            var der = cas.of(country).certificate().getEncoded();
            var text = Base64.getEncoder().encodeToString(der);
            return "-----BEGIN CERTIFICATE-----\\n" + text + "\\n-----END CERTIFICATE-----\\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
