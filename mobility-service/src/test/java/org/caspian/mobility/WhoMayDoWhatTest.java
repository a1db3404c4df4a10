package org.caspian.mobility;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.AccessMatrix;
import org.caspian.platform.testkit.AccessMatrix.Cell;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Callers;
import org.caspian.platform.testkit.Tokens;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix of callers and routes is {@code authorization/mobility.csv}. Each route meets what can
 * be done next: a proposal that waits, a nomination that waits, a stay that is to begin or to end.
 */
@QuarkusTest
class WhoMayDoWhatTest {

  private static final AccessMatrix<Scene> MATRIX = new AccessMatrix<>("mobility");

  private static final University SENDING = University.member();
  private static final University RECEIVING = University.member();
  private static final University THIRD = University.member();

  /** In force, once for each sending institution: making one costs most. */
  private static AgreementOf inForce;

  private record Scene(AgreementOf agreement, String id) {

    Callers callers() {
      UUID sending = agreement.sending().id();
      return new Callers(
          Tokens::token,
          "mobility:read",
          "mobility:read mobility:write",
          Map.of(
              "own",
              sending,
              "party",
              agreement.receiving().id(),
              "third",
              THIRD.id(),
              "suspended",
              sending));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(Cell cell) {
    boolean suspended = cell.caller().equals("suspended");
    String kind = kind(cell);
    Scene scene =
        MATRIX.situation(
            cell,
            kind + (suspended ? " of a suspended one" : ""),
            () -> suspended ? ofASuspendedOne(kind) : scene(kind, inForce()));

    RequestSpecification request = scene.callers().as(cell.caller());
    command(cell, scene.agreement()).ifPresent(request::body);
    if (cell.path().endsWith("/seats")) {
      request.queryParam("academicYear", Given.thisYear());
    }
    MATRIX.judge(
        cell,
        request.request(
            cell.method(),
            cell.path()
                .replace("{id}", scene.id())
                .replace("{number}", "1")
                .replace("{conditionId}", scene.agreement().conditionId().toString())));
  }

  @Test
  void theMatrixHasEveryRoute() {
    MATRIX.hasEveryRoute();
  }

  static Stream<Cell> cells() {
    return MATRIX.cells();
  }

  private static String kind(Cell cell) {
    if (cell.path().startsWith("/v1/agreements/")) {
      return "proposal";
    }
    if (cell.path().startsWith("/v1/nominations/")) {
      return "nomination";
    }
    if (cell.path().endsWith("/departure")) {
      return "begun stay";
    }
    return cell.path().startsWith("/v1/stays/") ? "stay" : "agreement";
  }

  private static Scene scene(String kind, AgreementOf agreement) {
    switch (kind) {
      case "proposal" -> {
        AgreementOf proposal = Given.proposed(agreement.sending(), agreement.receiving(), 5);
        return new Scene(proposal, proposal.id().toString());
      }
      case "nomination" -> {
        return new Scene(agreement, Given.pending(agreement));
      }
      case "stay" -> {
        return new Scene(agreement, stay(agreement));
      }
      case "begun stay" -> {
        String stay = stay(agreement);
        agreement
            .receiving()
            .asks()
            .body(Map.of("actualStart", Given.TODAY.toString()))
            .post("/v1/stays/{id}/arrival", stay)
            .then()
            .statusCode(200);
        return new Scene(agreement, stay);
      }
      default -> {
        return new Scene(agreement, agreement.id().toString());
      }
    }
  }

  private static String stay(AgreementOf agreement) {
    return Given.stayOf(agreement, Given.accepted(agreement));
  }

  private static AgreementOf inForce() {
    if (inForce == null) {
      inForce = Given.approved(SENDING, RECEIVING, 500);
    }
    return inForce;
  }

  /** It is suspended with all effects when everything is there. */
  private static Scene ofASuspendedOne(String kind) {
    University sending = University.member();
    AgreementOf agreement = Given.approved(sending, RECEIVING, 50);
    Scene scene = scene(kind, agreement);
    sending.isSuspended(
        "VOTE", "OFFICE", "DELEGATES", "NEW_PROJECTS", "NEW_NOMINATIONS", "LISTING");
    Await.until("the suspension has arrived", () -> Given.nominate(agreement).statusCode() == 403);
    return scene;
  }

  private static Optional<Map<String, Object>> command(Cell cell, AgreementOf agreement) {
    Map<String, Object> decision =
        body("contentHash", agreement.contentHash(), "actor", Given.actor("R-2"));
    Map<String, Object> command =
        switch (cell.command()) {
          case "POST agreements" -> Given.proposal(agreement.sending(), agreement.receiving(), 5);
          case "POST nominations" -> Given.nomination(agreement, Given.newCode());
          case "PUT local-reference" -> body("localReference", Given.newCode());
          case "POST approvals" -> decision;
          case "POST rejections" -> with(decision, "reason", "No.");
          case "POST withdrawal" ->
              cell.path().contains("/versions/") ? body("actor", Given.actor("R-1")) : null;
          case "POST acceptance" -> body("version", 1);
          case "POST rejection" -> body("version", 1, "reason", "No.");
          case "POST arrival" -> body("actualStart", Given.TODAY.toString());
          case "POST departure" -> body("actualEnd", Given.TODAY.toString());
          default -> null;
        };
    return Optional.ofNullable(command);
  }
}
