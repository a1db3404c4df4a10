package org.caspian.projects;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.util.Map;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;

/** What stands before the action of a test, made over the API. */
public final class Given {

  private Given() {}

  /** A project that nothing refuses. */
  public static Map<String, Object> project() {
    return body(
        "title",
        body("en", "Seals of the Caspian", "kk", "Каспий итбалығы"),
        "theme",
        "CASPIAN_ECOLOGY");
  }

  /** Begins a project, again while the institution is not known yet, as the problem says. */
  public static Response begin(University coordinator, Map<String, Object> project) {
    return University.whenKnown(() -> coordinator.asks().body(project).post("/v1/projects"));
  }

  /** A draft of the coordinator. */
  public static String draft(University coordinator) {
    Response answer = begin(coordinator, project());
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The coordinator invites, again while the institution is not known yet. */
  public static Response invite(String project, University coordinator, University invited) {
    return University.whenKnown(
        () ->
            coordinator
                .asks()
                .body(Map.of("institutionId", invited.id().toString()))
                .post("/v1/projects/{id}/partners", project));
  }

  /** A draft to which these are invited. */
  public static String draftWith(University coordinator, University... invited) {
    String project = draft(coordinator);
    for (University other : invited) {
      invite(project, coordinator, other).then().statusCode(201);
    }
    return project;
  }

  /** A draft in which these have confirmed. */
  public static String confirmedBy(University coordinator, University... partners) {
    String project = draftWith(coordinator, partners);
    for (University partner : partners) {
      confirm(project, partner).then().statusCode(200);
    }
    return project;
  }

  /** The invited institution says yes. */
  public static Response confirm(String project, University partner) {
    return partner
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/confirmation", project, partner.id());
  }

  /** The invited institution says yes to this version. */
  public static Response confirm(String project, University partner, long version) {
    return partner
        .asks()
        .body(Map.of("version", version))
        .post("/v1/projects/{id}/partners/{partner}/confirmation", project, partner.id());
  }

  /** The institution says no, or steps back. */
  public static Response refuse(String project, University partner, String reason) {
    return partner
        .asks()
        .body(Map.of("reason", reason))
        .post("/v1/projects/{id}/partners/{partner}/refusal", project, partner.id());
  }

  /** The coordinator goes on without the institution. */
  public static Response withdraw(String project, University coordinator, University partner) {
    return coordinator
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/withdrawal", project, partner.id());
  }

  /** The coordinator hands it in. */
  public static Response submit(String project, University coordinator) {
    return coordinator.asks().post("/v1/projects/{id}/submission", project);
  }

  /** The coordinator changes what it is about. */
  public static Response change(
      String project, University coordinator, long version, Map<String, ?> changes) {
    return coordinator
        .asks()
        .header("If-Match", "\"" + version + "\"")
        .body(changes)
        .patch("/v1/projects/{id}", project);
  }

  /** The institution names it in its own words. */
  public static Response name(String project, University party, String reference) {
    return party
        .asks()
        .body(Map.of("localReference", reference))
        .put("/v1/projects/{id}/local-reference", project);
  }

  /** What the institution sees of the project. */
  public static Response read(String project, University reader) {
    return reader.asks().get("/v1/projects/{id}", project);
  }
}
