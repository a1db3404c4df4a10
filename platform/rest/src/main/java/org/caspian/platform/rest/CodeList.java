package org.caspian.platform.rest;

import java.util.Set;

/** A published list of codes. */
public enum CodeList {
  /** ISO 3166-1 alpha-2, officially assigned. */
  ISO_3166_1_ALPHA_2,
  /** ISCED-F 2013, detailed fields, four digits. */
  ISCED_F_DETAILED,
  /** ISCED-F 2013, broad, narrow and detailed fields: two, three and four digits. */
  ISCED_F,
  /** ISO 639-1 and ISO 639-3. */
  ISO_639,
  /** European Qualifications Framework, levels 1 to 8. */
  EQF,
  /** Names of the IANA time zone database, as the running Java knows them. */
  IANA_ZONE;

  /** Whether the code is on the list, spelt exactly so. */
  public boolean contains(String code) {
    return codes().contains(code);
  }

  /** All codes. */
  public Set<String> codes() {
    throw new UnsupportedOperationException();
  }
}
