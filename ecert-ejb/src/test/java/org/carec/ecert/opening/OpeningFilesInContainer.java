package org.carec.ecert.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;

/** An opening file with an entry of each kind, of two countries of its own, and what can be wrong with it. */
final class OpeningFilesInContainer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpeningFilesInContainer() {}

    static ObjectNode sound(String first, String second) {
        TestIdentity ca = new TestCertificate("CN=CA " + first, TestKeys.of("P-256", "ca " + first))
                .authority()
                .selfSigned();
        TestIdentity tsa = new TestCertificate("CN=TSA " + first, TestKeys.of("P-256", "tsa " + first))
                .purpose(KeyPurposeId.id_kp_timeStamping, true)
                .by(ca);
        var file =
                """
                {"proposedBy": "Anna", "approvedBy": "Boris",
                 "countries": [{"code": "%1$s", "name": "First"}, {"code": "%2$s", "name": "Second"}],
                 "authorities": [{"country": "%1$s", "name": "Authority", "website": "https://authority.example"}],
                 "nationalCas": [{"country": "%1$s", "certificate": "%3$s"}],
                 "timeStampAuthorities": [{"country": "%1$s", "certificate": "%4$s"}],
                 "accreditationBodies": [{"code": "%1$sAB", "country": "%1$s", "name": "Body"}],
                 "cabs": [{"code": "%1$s0001", "name": "CAB", "nameLocal": "CAB", "address": "1 Main Street",
                   "authorisedFrom": "2025-01-01",
                   "accreditations": [{"number": "A-1", "body": "%1$sAB", "standard": "ISO/IEC 17065", "from": "2025-01-01",
                     "to": "2028-01-01", "scope": [{"type": "E_COC", "hs": "8516", "standards": ["IEC 60335-1:2020"],
                       "from": "2025-01-01", "to": "2028-01-01"}]}]}],
                 "arrangements": [{"code": "%1$s-%2$s", "title": "Appliances", "kind": "BILATERAL", "legalBasis": "Agreement",
                   "enactedFrom": "2025-01-01", "members": ["%1$s", "%2$s"], "hs": "8516", "type": "E_COC",
                   "coverage": "VOLUNTARY", "to": "2028-01-01"}],
                 "clients": [{"id": "%1$s-client", "cab": "%1$s0001", "scopes": ["documents", "keys"], "jwk": %5$s},
                             {"id": "%1$s-authority", "country": "%1$s", "scopes": ["authority"], "jwk": %5$s}]}
                """
                        .formatted(first, second, pem(ca.certificate()), pem(tsa.certificate()), jwk())
                        .replace(first + "-client", first.toLowerCase(Locale.ROOT) + "-client")
                        .replace(first + "-authority", first.toLowerCase(Locale.ROOT) + "-authority");
        return read(file);
    }

    /** The sound file, but for a last client with the hub's own name. */
    static ObjectNode wrongAtTheEnd(String first, String second) {
        var file = sound(first, second);
        var clients = (ArrayNode) file.get("clients");
        clients.add(((ObjectNode) clients.get(0).deepCopy()).put("id", "Hub"));
        return file;
    }

    static byte[] bytes(JsonNode file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** JSON pointers of everything that has a name or a place in it. */
    static List<String> places(JsonNode node, String at) {
        var places = new ArrayList<String>();
        for (var field : node.properties()) {
            places.add(at + "/" + field.getKey());
            places.addAll(places(field.getValue(), at + "/" + field.getKey()));
        }
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            places.addAll(places(node.get(i), at + "/" + i));
        }
        return places;
    }

    /** The file without what stands at the place. */
    static ObjectNode without(ObjectNode file, String place) {
        var copy = file.deepCopy();
        ((ObjectNode) copy.at(place.substring(0, place.lastIndexOf('/')))).remove(name(place));
        return copy;
    }

    /** The file with something else at the place. */
    static ObjectNode with(ObjectNode file, String place, String json) {
        var copy = file.deepCopy();
        ((ObjectNode) copy.at(place.substring(0, place.lastIndexOf('/'))))
                .set(name(place), read("{\"x\":" + json + "}").get("x"));
        return copy;
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String pem(X509Certificate certificate) {
        try {
            var text = Base64.getEncoder().encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\\n" + text + "\\n-----END CERTIFICATE-----\\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwk() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
