package org.caspian.contracttests;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;

/** What members share with each other; each of these makes one and gives its id. */
final class Shared {

  /** Of the run: bookings are of days to come, by the clock of the platform. */
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private Shared() {}

  /** A laboratory with one microscope, which the owner lends on request. */
  static String facility(Caller owner) {
    return id(owner.asking().body(laboratory()).post("/v1/facilities"));
  }

  static Map<String, Object> laboratory() {
    return Map.of(
        "kind",
        "LAB",
        "name",
        Map.of("en", "Ichthyology laboratory"),
        "access",
        "ON_REQUEST",
        "units",
        List.of(Map.of("code", "SEM-1", "name", Map.of("en", "Microscope"), "slots", 1)));
  }

  /** The microscope, for two hours. */
  static String booking(Caller requester, String facility, int daysFromNow) {
    OffsetDateTime from =
        OffsetDateTime.of(TODAY.plusDays(daysFromNow), LocalTime.MIDNIGHT, ZoneOffset.UTC);
    return id(
        requester
            .asking()
            .body(
                Map.of(
                    "unit",
                    "SEM-1",
                    "from",
                    from.toInstant().toString(),
                    "to",
                    from.plusHours(2).toInstant().toString(),
                    "purpose",
                    "Otoliths"))
            .post("/v1/facilities/" + facility + "/bookings"));
  }

  /** A film about seals. */
  static String learningResource(Caller owner) {
    return id(
        owner
            .asking()
            .body(
                Map.of(
                    "kind",
                    "VIDEO",
                    "name",
                    Map.of("en", "Seals"),
                    "url",
                    "https://example.org/seals",
                    "languages",
                    List.of("kk"),
                    "iscedF",
                    List.of("0521"),
                    "licence",
                    "CC-BY-4.0",
                    "accessibleForFree",
                    true))
            .post("/v1/learning-resources"));
  }

  /** A contact whom every member may see. */
  static String contact(Caller owner) {
    return contact(owner, "E-" + UUID.randomUUID());
  }

  /** A contact with this code, whom every member may see. */
  static String contact(Caller owner, String code) {
    return id(
        owner
            .asking()
            .body(
                Map.of(
                    "institution",
                    owner.institution(),
                    "code",
                    code,
                    "passportLatin",
                    Map.of("given", "Aigerim"),
                    "visibility",
                    "MEMBERS"))
            .post("/v1/contacts"));
  }

  private static String id(Response created) {
    return created.then().statusCode(201).extract().path("id");
  }
}
