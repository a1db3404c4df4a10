package org.caspian.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.bench.platform.Caller;

/** Agreements in force, each with as many seats as there may be. */
final class Agreements {

  static final String YEAR = "2026/2027";
  static final String LAST_YEAR = "2028/2029";

  /** The most that a condition may have in a year. */
  static final int SEATS = 10_000;

  private final Stage stage;

  /** A condition of one of them. */
  record Seats(UUID agreement, UUID condition, Caller sending, Caller receiving) {}

  Agreements(Stage stage) {
    this.stage = stage;
  }

  /** As many from each member to the next as there are times around. */
  List<Seats> conclude(int timesAround) {
    List<Caller> members = stage.members();
    List<Seats> concluded = new ArrayList<>();
    for (int time = 0; time < timesAround; time++) {
      for (int each = 0; each < members.size(); each++) {
        concluded.add(conclude(members.get(each), members.get((each + 1) % members.size())));
      }
    }
    return concluded;
  }

  private Seats conclude(Caller sending, Caller receiving) {
    Map<String, Object> condition =
        Map.of(
            "kind",
            "STUDENT_STUDIES",
            "sending",
            sending.institution(),
            "receiving",
            receiving.institution(),
            "firstAcademicYear",
            YEAR,
            "lastAcademicYear",
            LAST_YEAR,
            "seatsPerYear",
            SEATS);
    JsonNode agreement =
        stage
            .office()
            .post(
                stage.office().token(sending),
                "/v1/agreements",
                Map.of(
                    "parties",
                    List.of(
                        Map.of("institutionId", sending.institution()),
                        Map.of("institutionId", receiving.institution())),
                    "conditions",
                    List.of(condition),
                    "actor",
                    actor()));
    JsonNode version = agreement.path("currentVersion");
    UUID id = UUID.fromString(agreement.path("id").asText());
    stage
        .office()
        .post(
            stage.office().token(receiving),
            "/v1/agreements/" + id + "/versions/1/approvals",
            Map.of("contentHash", version.path("contentHash").asText(), "actor", actor()));
    return new Seats(
        id,
        UUID.fromString(version.path("conditions").path(0).path("conditionId").asText()),
        sending,
        receiving);
  }

  private static Map<String, Object> actor() {
    return Map.of(
        "code", "STAFF-1",
        "position", "Head of the international office",
        "method", "SYSTEM_LOGIN",
        "actedOn", LocalDate.now(ZoneOffset.UTC).toString());
  }
}
