package org.caspian.mobility.agreement.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps academic years in their written form, whose order is that of the years. */
@Converter(autoApply = true)
class AcademicYearConverter implements AttributeConverter<AcademicYear, String> {

  @Override
  public String convertToDatabaseColumn(AcademicYear year) {
    return year == null ? null : year.toString();
  }

  @Override
  public AcademicYear convertToEntityAttribute(String text) {
    return text == null ? null : AcademicYear.parse(text);
  }
}
