package org.caspian.platform.rest;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/** A published list of codes. */
public enum CodeList {
  /** ISO 3166-1 alpha-2, officially assigned. */
  ISO_3166_1_ALPHA_2(CodeListResource.read("iso-3166-1.txt").keySet()),
  /** ISO 3166-2: subdivisions of countries, with the country before them. */
  ISO_3166_2(CodeListResource.read("iso-3166-2.txt").keySet()),
  /** ISCED-F 2013 detailed fields: four digits. */
  ISCED_F_DETAILED(CodeListResource.ofLength(4, "isced-f-2013.txt")),
  /** ISCED-F 2013 broad, narrow and detailed fields: two, three and four digits. */
  ISCED_F(CodeListResource.read("isced-f-2013.txt").keySet()),
  /** ISO 639-1 and ISO 639-3: two letters and three letters. */
  ISO_639(CodeListResource.withSynonyms("iso-639.txt")),
  /** Primary language subtags of BCP 47: two letters, and three where a language has no two. */
  BCP_47_LANGUAGE(CodeListResource.shortest("iso-639.txt")),
  /** ISO 15924: scripts, four letters. */
  ISO_15924(CodeListResource.read("iso-15924.txt").keySet()),
  /** ISO 4217: currencies in which one can pay, three letters. */
  ISO_4217(CodeListResource.read("iso-4217.txt").keySet()),
  /** Licences: ids of the SPDX list, and addresses of Creative Commons. */
  LICENCE(CodeListResource.read("licences.txt").keySet()),
  /** European Qualifications Framework, levels 1 to 8. */
  EQF(Set.of("1", "2", "3", "4", "5", "6", "7", "8")),
  /** Names of the IANA time zone database, as the running Java knows them. */
  IANA_ZONE(zones());

  private final Set<String> codes;

  /** Java has names of its own beside those of the database. */
  private static Set<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(name -> !name.startsWith("SystemV/"))
        .collect(Collectors.toSet());
  }

  CodeList(Set<String> codes) {
    this.codes = Set.copyOf(codes);
  }

  /** Whether the code is on the list, spelt exactly so. */
  public boolean contains(String code) {
    return codes.contains(code);
  }

  /** All codes. */
  public Set<String> codes() {
    return codes;
  }
}
