package org.carec.ecert.registry;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

/**
 * What an accreditation lets its CAB do: documents of one type, for products under one HS prefix, to these standards.
 *
 * @param nomenclature edition the prefix is written in, e.g. {@code HS2022}
 * @param standards as written on the document, e.g. {@code IEC 60335-1:2020}; at least one
 */
public record ScopeEntry(DocumentType type, String nomenclature, HsCode hs, List<String> standards, Period period)
        implements Serializable {

    public ScopeEntry {
        standards = List.copyOf(standards);
        if (standards.isEmpty()) {
            throw new EntryRefused("A scope entry names the standards it is for; that for HS " + hs + " names none.");
        }
    }

    /** Whether it lists this standard; case and spaces do not count, the edition does. */
    boolean names(String standard) {
        return standards.stream().anyMatch(own -> plain(own).equals(plain(standard)));
    }

    private static String plain(String standard) {
        return standard.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
