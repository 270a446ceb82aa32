package org.carec.ecert.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class DocumentIdColumn implements AttributeConverter<DocumentId, String> {

    @Override
    public String convertToDatabaseColumn(DocumentId code) {
        return code == null ? null : code.value();
    }

    @Override
    public DocumentId convertToEntityAttribute(String column) {
        return column == null ? null : new DocumentId(column);
    }
}
