package org.caspian.platform.rest;

/**
 * Schema formats that request bodies and query parameters are checked against:
 * {@code @Schema(format = Formats.ISO_3166_1_ALPHA_2)}. A value outside a code list is refused with
 * {@code not-in-list}, one without the right form with {@code bad-format}.
 */
public final class Formats {

  /** Country, ISO 3166-1 alpha-2: {@code KZ}. */
  public static final String ISO_3166_1_ALPHA_2 = "iso-3166-1-alpha-2";

  /** Subdivision of a country, ISO 3166-2, with the country before it: {@code KZ-47}. */
  public static final String ISO_3166_2 = "iso-3166-2";

  /** Currency, ISO 4217: {@code KZT}. */
  public static final String ISO_4217 = "iso-4217";

  /** Detailed field of education, ISCED-F 2013, four digits: {@code 0713}. */
  public static final String ISCED_F = "isced-f";

  /** Language, ISO 639-1 two-letter or ISO 639-3 three-letter code: {@code kk}. */
  public static final String ISO_639 = "iso-639";

  /** Language tag, BCP 47, with a known language: {@code kk-Latn}. */
  public static final String BCP_47 = "bcp-47";

  /** An object from {@link #BCP_47} tags to text that is not blank: {@code {"en": "…"}}. */
  public static final String LANGUAGE_MAP = "language-map";

  /** Time zone of the IANA database by its name: {@code Asia/Aqtau}. */
  public static final String IANA_ZONE = "iana-zone";

  /** Script, ISO 15924: {@code Cyrl}. */
  public static final String ISO_15924 = "iso-15924";

  /** Licence, an id of the SPDX list or an address of Creative Commons: {@code CC-BY-4.0}. */
  public static final String LICENCE = "licence";

  /** Academic year, 1900/1901 to 2999/3000: {@code 2026/2027}. */
  public static final String ACADEMIC_YEAR = "academic-year";

  /** One line in Latin script, by {@link LatinText}: {@code Aıgerım O‘tkirova}. */
  public static final String LATIN_TEXT = "latin-text";

  /**
   * Date and time of day as a clock on the wall shows them, RFC 3339 without its offset, in whole
   * seconds, which may be left out: {@code 2027-07-05T09:00}.
   */
  public static final String DATE_TIME_LOCAL = "date-time-local";

  private Formats() {}
}
