package org.carec.ecert.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.HsCode;

/** A filter as a query (JPQL): CABs that were authorised once, by code. */
final class CabSearch {

    private static final String SCOPE = "EXISTS (SELECT s FROM ScopeRow s %s WHERE s.accreditation.cab = c AND %s)";

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    CabSearch(CabFilter filter) {
        term("EXISTS (SELECT e FROM CabEvent e WHERE e.cab = c AND e.status = :authorised)");
        values.put("authorised", RegisteredCab.Status.AUTHORISED);
        term("c.code > :after");
        values.put("after", filter.after());
        filter.country().ifPresent(country -> {
            term("c.country = :country");
            values.put("country", country);
        });
        filter.hs().ifPresent(hs -> {
            term(SCOPE.formatted("", "s.hs IN :covering"));
            values.put("covering", hs.prefixes());
        });
        filter.within().ifPresent(this::within);
        filter.standard().ifPresent(standard -> {
            term(SCOPE.formatted("JOIN s.standards n", "n LIKE :standard ESCAPE '!'"));
            values.put("standard", literally(standard) + "%");
        });
        filter.name().ifPresent(name -> {
            term("(c.name LIKE :name ESCAPE '!' OR c.nameLocal LIKE :name ESCAPE '!')");
            values.put("name", "%" + literally(name) + "%");
        });
    }

    String text() {
        return "SELECT c FROM Cab c WHERE " + String.join(" AND ", terms) + " ORDER BY c.code";
    }

    Map<String, Object> values() {
        return values;
    }

    private void within(HsCode hs) {
        var digits = hs.value().length();
        term(SCOPE.formatted("", "(s.hs IN :around OR SUBSTRING(s.hs, 1, " + digits + ") = :inside)"));
        values.put("around", hs.prefixes());
        values.put("inside", hs.value());
    }

    private void term(String condition) {
        terms.add(condition);
    }

    /** What is typed is no pattern. */
    private static String literally(String typed) {
        return typed.replaceAll("[!%_]", "!$0");
    }
}
