package org.carec.ecert.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class CabCodeColumn implements AttributeConverter<CabCode, String> {

    @Override
    public String convertToDatabaseColumn(CabCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public CabCode convertToEntityAttribute(String column) {
        return column == null ? null : new CabCode(column);
    }
}
