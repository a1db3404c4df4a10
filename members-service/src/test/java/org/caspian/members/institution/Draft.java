package org.caspian.members.institution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Bodies of creations and rows of imports; each is of an institution that nobody else has. */
final class Draft {

  private static final Random RANDOM = new Random();
  private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

  private final Map<String, Object> body = new LinkedHashMap<>();

  private Draft() {}

  /** What is required, and a domain. */
  static Draft any() {
    return new Draft()
        .with("name", Map.of("en", "Test University " + unique()))
        .with("type", "UNIVERSITY")
        .with("country", "KZ")
        .with("timeZone", "Asia/Aqtau")
        .with("domain", freshDomain());
  }

  /** Every field. */
  static Draft complete() {
    return any()
        .with("localReference", "REF-" + unique())
        .with(
            "name",
            Map.of(
                "en", "Golestan University " + unique(),
                "fa", "دانشگاه گلستان " + unique(),
                "kk-Latn", "Golestan uniwersïteti " + unique(),
                "ru", "Университет Голестан " + unique()))
        .with(
            "names",
            List.of(
                Map.of(
                    "value", "Gorgan Higher Education Complex " + unique(),
                    "language", "en",
                    "type", "LABEL",
                    "from", "1991-09-01",
                    "to", "2008-03-01"),
                Map.of("value", "GU", "language", "en", "type", "ACRONYM")))
        .with("label", "Golestan U " + unique())
        .with("country", "IR")
        .with("subdivision", "IR-27")
        .with("city", "Gorgan")
        .with("place", Map.of("latitude", 36.8427, "longitude", 54.44391))
        .with("timeZone", "Asia/Tehran")
        .with("timeZoneBasis", "DERIVED")
        .with("ror", freshRor())
        .with("identifiers", List.of(Map.of("scheme", "WIKIDATA", "value", freshWikidata())))
        .with("website", "https://gu.ac.ir/")
        .with("founded", 2008)
        .with(
            "description",
            Map.of("en", "Teaches the ecology of the Caspian Sea.", "fa", "بوم‌شناسی دریای خزر"))
        .with("themes", List.of("CASPIAN_ECOLOGY", "CULTURAL_HISTORY"))
        .with("students", 8200)
        .with("staff", 510)
        .with(
            "recognition",
            Map.of(
                "body", Map.of("en", "Ministry of Science, Research and Technology"),
                "number", "22/7314",
                "validUntil", "2031-08-31"))
        .with("membership", "ACTIVE")
        .with("basis", "SAMPLE");
  }

  Draft with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  Draft without(String field) {
    body.remove(field);
    return this;
  }

  Map<String, Object> body() {
    return new LinkedHashMap<>(body);
  }

  /** An item that nobody else has. */
  static String freshWikidata() {
    return "Q" + RANDOM.nextLong(1, 1_000_000_000_000L);
  }

  static String unique() {
    return UUID.randomUUID().toString();
  }

  static String freshDomain() {
    return "u" + unique() + ".edu.kz";
  }

  /** An id with check digits that fit, found by trying. */
  static String freshRor() {
    StringBuilder characters = new StringBuilder("https://ror.org/0");
    RANDOM.ints(6, 0, BASE_32.length()).forEach(digit -> characters.append(BASE_32.charAt(digit)));
    return IntStream.rangeClosed(2, 98)
        .mapToObj("%02d"::formatted)
        .map(check -> characters + check)
        .filter(RorId::isValid)
        .findFirst()
        .orElseThrow();
  }
}
