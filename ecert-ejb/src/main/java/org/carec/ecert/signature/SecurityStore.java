package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The document security store {@code /DSS} (ETSI EN 319 142-1, clause 5.4.2): evidence to judge signatures by, later. */
final class SecurityStore {

    private static final Pattern VRI_KEY = Pattern.compile("[0-9A-F]{40}");
    private static final Map<String, String> LISTS = Map.of("Certs", "Certs", "CRLs", "CRLs", "OCSPs", "OCSPs");
    private static final Map<String, String> VRI_LISTS = Map.of("Cert", "Certs", "CRL", "CRLs", "OCSP", "OCSPs");
    private static final Set<String> STREAM = Set.of("Length", "Filter", "DecodeParms");

    private final PdfFile file;
    private final Map<PdfObject.Ref, Integer> parts = new LinkedHashMap<>();
    private final Map<String, Set<PdfObject.Ref>> values = new HashMap<>();

    private SecurityStore(PdfFile file) {
        this.file = file;
        LISTS.values().forEach(list -> values.put(list, new LinkedHashSet<>()));
    }

    /** The store as the file has it; empty when there is none. */
    static SecurityStore of(PdfFile file) {
        SecurityStore store = new SecurityStore(file);
        PdfObject.Dict catalog = SignatureFields.catalog(file);
        if (catalog.has("DSS") && file.trailer().find("Root").orElseThrow() instanceof PdfObject.Ref root) {
            store.read(store.part(catalog.entries().get("DSS"), root.number()));
        }
        return store;
    }

    /** A piece of the store and the number of the object that holds it. */
    private record Part(PdfObject value, int holder) {

        PdfObject.Dict dict() {
            if (value instanceof PdfObject.Dict dict) {
                return dict;
            }
            throw malformed(holder);
        }
    }

    private Part part(PdfObject value, int holder) {
        if (!(value instanceof PdfObject.Ref ref)) {
            return new Part(value, holder);
        }
        Integer other = parts.putIfAbsent(ref, holder);
        if (other != null && other != holder) {
            throw malformed(ref.number());
        }
        return new Part(file.glance(ref), ref.number());
    }

    private void read(Part store) {
        store.dict().entries().forEach((key, value) -> {
            if (key.equals("VRI")) {
                readEntries(part(value, store.holder));
            } else if (LISTS.containsKey(key)) {
                readList(part(value, store.holder), values.get(key));
            } else if (!key.equals("Type") || !store.dict().names("Type", "DSS")) {
                throw malformed(store.holder);
            }
        });
    }

    /** Which value was meant for which signature: it is not used, but must be well-formed. */
    private void readEntries(Part entries) {
        entries.dict().entries().forEach((key, value) -> {
            if (VRI_KEY.matcher(key).matches()) {
                readEntry(part(value, entries.holder));
            } else if (!key.equals("Type") || !entries.dict().names("Type", "VRI")) {
                throw malformed(entries.holder);
            }
        });
    }

    private void readEntry(Part entry) {
        entry.dict().entries().forEach((key, value) -> {
            boolean harmless = (key.equals("Type") && entry.dict().names("Type", "VRI"))
                    || (key.equals("TU") && value instanceof PdfObject.Text);
            if (VRI_LISTS.containsKey(key)) {
                readList(part(value, entry.holder), values.get(VRI_LISTS.get(key)));
            } else if (!harmless) {
                throw malformed(entry.holder);
            }
        });
    }

    private void readList(Part list, Set<PdfObject.Ref> into) {
        if (!(list.value instanceof PdfObject.Array array)) {
            throw malformed(list.holder);
        }
        for (PdfObject item : array.items()) {
            if (!(item instanceof PdfObject.Ref ref)
                    || !(file.glance(ref) instanceof PdfObject.Stream stream)
                    || !STREAM.containsAll(stream.dict().entries().keySet())) {
                throw malformed(list.holder);
            }
            into.add(ref);
        }
    }

    private static Refusal malformed(int holder) {
        return new Refusal(FieldFault.SECURITY_STORE_MALFORMED, "object " + holder);
    }

    /** The indirect objects the store is made of, each with the number of the object that holds it; not the values. */
    Map<PdfObject.Ref, Integer> parts() {
        return parts;
    }

    /** All certificates, CRLs and OCSP answers. */
    Set<PdfObject.Ref> values() {
        Set<PdfObject.Ref> all = new LinkedHashSet<>();
        values.values().forEach(all::addAll);
        return all;
    }

    /** Whether there is anything to tell of revocation. */
    boolean holdsEvidence() {
        return !values.get("CRLs").isEmpty() || !values.get("OCSPs").isEmpty();
    }

    /** DER of the certificates. */
    List<byte[]> certificates() {
        return octets("Certs");
    }

    /** DER of the CRLs. */
    List<byte[]> crls() {
        return octets("CRLs");
    }

    /** DER of the OCSP answers. */
    List<byte[]> ocspAnswers() {
        return octets("OCSPs");
    }

    private List<byte[]> octets(String list) {
        return values.get(list).stream()
                .map(ref -> file.decode((PdfObject.Stream) file.glance(ref)))
                .toList();
    }
}
