package org.caspian.platform.command.album;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A value that answers write in another form than its components have.
 *
 * @param number which edition, written {@code no. 2}
 */
record Edition(int number) {

  private static final String PREFIX = "no. ";

  /** Keeps it in its written form. */
  @Converter(autoApply = true)
  static class InWriting implements AttributeConverter<Edition, String> {

    @Override
    public String convertToDatabaseColumn(Edition edition) {
      return edition == null ? null : PREFIX + edition.number();
    }

    @Override
    public Edition convertToEntityAttribute(String text) {
      return text == null ? null : new Edition(Integer.parseInt(text.substring(PREFIX.length())));
    }
  }
}
