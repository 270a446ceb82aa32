package org.carec.ecert.api.exchange;

/** Bodies shown in the API's description; tests send them. */
public final class Examples {

    /** Metadata of a certificate of conformity. */
    public static final String CERTIFICATE =
            """
            {"profile":"e-coc/1","cab":"UZ0007","number":"TC-118/26","language":"uz","issuedOn":"2026-03-02",\
            "validFrom":"2026-03-02","validUntil":"2027-03-01","destinations":["PK"],"scheme":"3",\
            "standards":["IEC 60335-1:2020"],"products":[{"hsCode":"851660","nomenclature":"HS2022",\
            "name":"Electric oven","model":"EO-45","brand":"Example"}],\
            "applicant":{"name":"Example Appliances LLC","address":"12 Amir Temur, Tashkent","country":"UZ"},\
            "manufacturer":{"name":"Example Appliances LLC","address":"12 Amir Temur, Tashkent","country":"UZ"},\
            "lot":{"kind":"SERIES"},"testReports":["EL-2026-1201"]}""";

    /** Metadata of a test report. */
    public static final String REPORT =
            """
            {"profile":"e-tr/1","cab":"UZ0001","number":"T-77/26","language":"uz","issuedOn":"2026-03-02",\
            "destinations":["KG","PK"],"standards":["ISO 16050:2003"],\
            "products":[{"hsCode":"081310","nomenclature":"HS2022","name":"Dried apricots"}],\
            "applicant":{"name":"Agro LLC","address":"3 Registon, Samarkand","country":"UZ"},\
            "manufacturer":{"name":"Agro LLC","address":"3 Registon, Samarkand","country":"UZ"},\
            "lot":{"kind":"BATCH","identifier":"L2026-701","quantity":"4 t"},\
            "sample":{"identifier":"S-701","description":"Dried apricots, 3 x 1 kg","sampledOn":"2026-02-20",\
            "receivedOn":"2026-02-21"},"testedFrom":"2026-02-22","testedUntil":"2026-02-28",\
            "results":[{"parameter":"Aflatoxin B1","method":"ISO 16050:2003","result":"1.2","unit":"µg/kg",\
            "limit":"≤ 5","conformity":"PASS"}]}""";

    /** A suspension. */
    public static final String SUSPENSION =
            "{\"event\":\"SUSPEND\",\"reason\":\"SURVEILLANCE_DEVIATION\",\"note\":\"Sample failed clause 11.\"}";

    private Examples() {}
}
