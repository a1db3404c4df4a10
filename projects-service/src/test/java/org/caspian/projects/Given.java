package org.caspian.projects;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caspian.platform.testkit.Await;

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
    return asKnown(() -> coordinator.asks().body(project).post("/v1/projects"));
  }

  /** A draft of the coordinator. */
  public static String draft(University coordinator) {
    Response answer = begin(coordinator, project());
    answer.then().statusCode(201);
    return answer.path("id");
  }

  /** The coordinator invites, again while the institution is not known yet. */
  public static Response invite(String project, University coordinator, University invited) {
    return asKnown(
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

  /** The invited institution says no. */
  public static Response refuse(String project, University partner, String reason) {
    return partner
        .asks()
        .body(Map.of("reason", reason))
        .post("/v1/projects/{id}/partners/{partner}/refusal", project, partner.id());
  }

  /** The coordinator takes the invitation back. */
  public static Response withdraw(String project, University coordinator, University partner) {
    return coordinator
        .asks()
        .post("/v1/projects/{id}/partners/{partner}/withdrawal", project, partner.id());
  }

  /** The coordinator hands it in. */
  public static Response submit(String project, University coordinator) {
    return coordinator.asks().post("/v1/projects/{id}/submission", project);
  }

  /** What the institution sees of the project. */
  public static Response read(String project, University reader) {
    return reader.asks().get("/v1/projects/{id}", project);
  }

  /** A body that can be changed. */
  public static Map<String, Object> body(Object... namesAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return body;
  }

  /** The same body with one member changed. */
  public static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    changed.put(name, value);
    return changed;
  }

  private interface Request {
    Response send();
  }

  private static Response asKnown(Request request) {
    return Await.value(
        "the institutions are known",
        () ->
            Optional.of(request.send())
                .filter(answer -> !"institution-unknown".equals(code(answer))));
  }

  private static String code(Response answer) {
    return answer.statusCode() == 422 ? answer.path("code") : null;
  }
}
