package org.carec.ecert.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class HsCodeColumn implements AttributeConverter<HsCode, String> {

    @Override
    public String convertToDatabaseColumn(HsCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public HsCode convertToEntityAttribute(String column) {
        return column == null ? null : new HsCode(column);
    }
}
