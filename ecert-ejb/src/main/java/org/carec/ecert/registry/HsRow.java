package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.carec.ecert.platform.HsCode;

@Entity
@Table(name = "hs_code")
@IdClass(HsRow.Key.class)
class HsRow {

    /** A code means something in its edition only. */
    static class Key implements Serializable {

        private String edition;
        private String code;

        protected Key() {}

        Key(String edition, String code) {
            this.edition = edition;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.edition.equals(edition) && key.code.equals(code);
        }

        @Override
        public int hashCode() {
            return code.hashCode();
        }
    }

    @Id
    private String edition;

    @Id
    private String code;

    private String title;

    protected HsRow() {}

    HsRow(String edition, HsTitle entry) {
        this.edition = edition;
        this.code = entry.code().value();
        this.title = entry.title();
    }

    HsTitle snapshot() {
        return new HsTitle(new HsCode(code), title);
    }

    /** Whether it said something else before. */
    boolean rename(String to) {
        var changes = !title.equals(to);
        title = to;
        return changes;
    }
}
