package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.SignedFacts;

/** An inspection for machines: one line of JSON, in ASCII, so that no terminal's character set spoils it. */
final class InspectionJson {

    private static final ObjectWriter ASCII = Transport.JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private InspectionJson() {}

    static String line(Inspection inspection) {
        ObjectNode line = Transport.JSON
                .createObjectNode()
                .put("file", inspection.file())
                .put("accepted", inspection.accepted())
                .put("level", inspection.level().orElse(null))
                .put("indication", inspection.indication())
                .put("subIndication", inspection.subIndication().orElse(null))
                .put("fileSha256", inspection.sha256());
        ArrayNode findings = line.putArray("findings");
        inspection.findings().forEach(finding -> findings.add(json(finding)));
        if (inspection.outcome() == Inspection.Outcome.REFUSED) {
            line.set("neededSwitches", switches(inspection));
        }
        inspection.facts().ifPresent(facts -> line.set("facts", json(facts)));
        try {
            return ASCII.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an inspection is strings and numbers", e);
        }
    }

    /** Null where no switch would help. */
    private static JsonNode switches(Inspection inspection) {
        if (inspection.switches().isEmpty()) {
            return NullNode.getInstance();
        }
        ArrayNode switches = Transport.JSON.createArrayNode();
        inspection.neededSwitches().forEach(needed -> switches.addObject()
                .put("name", needed.name())
                .put("risk", needed.risk()));
        return switches;
    }

    private static ObjectNode json(Inspection.Finding finding) {
        ObjectNode told =
                Transport.JSON.createObjectNode().put("code", finding.code()).put("where", finding.where());
        finding.found().offset().ifPresent(offset -> told.put("offset", offset));
        return told.put("verdictCode", finding.found().verdictCode())
                .put("subIndication", finding.found().subIndication().name())
                .put("sentence", finding.sentence())
                .put("remedy", finding.remedy());
    }

    private static ObjectNode json(SignedFacts facts) {
        ObjectNode node = Transport.JSON
                .createObjectNode()
                .put("signerCertificateSha256", facts.signerCertificateSha256())
                .put("signatureAlgorithm", facts.signatureAlgorithm())
                .put("digestAlgorithm", facts.digestAlgorithm())
                .put("claimedSigningTime", facts.claimedSigningTime().toString())
                .put(
                        "timeStampTime",
                        facts.timeStampTime().map(Object::toString).orElse(null))
                .put("signedOctets", facts.signedBytes())
                .put("signatureValueSha256", facts.signatureValueSha256())
                .put("profile", facts.profile());
        ArrayNode revocation = node.putArray("revocation");
        facts.revocation().used().forEach(used -> revocation.add(json(used)));
        facts.revocation().revokedLater().ifPresent(later -> node.set("revokedLater", json(later)));
        if (!facts.further().isEmpty()) {
            ArrayNode further = node.putArray("further");
            facts.further().forEach(one -> further.add(json(one).put("level", Inspection.spelt(one.level()))));
        }
        return node;
    }

    private static ObjectNode json(RevocationFacts.Used used) {
        return Transport.JSON
                .createObjectNode()
                .put("certificateSha256", used.certificateSha256())
                .put("crlNumber", used.crlNumber().map(Object::toString).orElse(null))
                .put("producedAt", used.producedAt().map(Object::toString).orElse(null))
                .put("thisUpdate", used.thisUpdate().toString());
    }

    private static ObjectNode json(RevocationFacts.Later later) {
        return Transport.JSON
                .createObjectNode()
                .put("certificateSha256", later.certificateSha256())
                .put("time", later.time().toString())
                .put("reason", later.reason().map(Enum::name).orElse(null));
    }
}
