package org.carec.ecert.exchange;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Four megabytes of a document's file; the last part may be shorter. */
@Entity
@Table(name = "document_file")
class FilePart {

    static final int LENGTH = 4 * 1024 * 1024;

    @EmbeddedId
    private Place place;

    private byte[] bytes;

    protected FilePart() {}

    FilePart(String document, int part, byte[] bytes) {
        this.place = new Place(document, part);
        this.bytes = bytes;
    }

    /** Which part of which document. */
    @Embeddable
    static class Place implements Serializable {

        private String document;
        private int part;

        protected Place() {}

        Place(String document, int part) {
            this.document = document;
            this.part = part;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && document.equals(that.document) && part == that.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(document, part);
        }
    }
}
