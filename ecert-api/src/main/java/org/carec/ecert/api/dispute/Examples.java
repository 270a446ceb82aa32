package org.carec.ecert.api.dispute;

/** Bodies shown in the API's description; tests send them. */
final class Examples {

    static final String REPORT =
            """
            {"documentId":"UZ0007-C26-4K7M2QX-8","kind":"OTHER_GOODS",\
            "words":"The certificate says electric oven, the boxes hold toasters.",\
            "contact":"importer@example.org","language":"en","country":"PK"}""";

    static final String FORGED_NUMBER =
            """
            {"documentId":"UZ 4711/26","issuedIn":"UZ","kind":"LOOKS_FORGED",\
            "words":"The paper has no QR code, and its number is none of the hub's."}""";

    static final String CONTESTED =
            "{\"decision\":\"CONTESTED\",\"reason\":\"GOODS_DIFFER\",\"note\":\"Inspection ordered.\"}";

    private Examples() {}
}
