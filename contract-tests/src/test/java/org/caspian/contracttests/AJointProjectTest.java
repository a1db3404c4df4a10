package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

class AJointProjectTest {

  private final Platform platform = Platform.shared();
  private final Caller coordinator = platform.member("KZ");

  @Test
  void isSubmittedWhenPartnersOfTwoCountriesHaveConfirmed() {
    String project = JointProject.draft(coordinator);
    Caller compatriot = platform.member("KZ");
    Caller foreigner = platform.member("RU");
    invited(project, compatriot);
    confirm(project, compatriot);

    Response tooFew = submit(project);
    invited(project, foreigner);
    confirm(project, foreigner);
    Response submitted = submit(project);

    assertEquals(422, tooFew.statusCode());
    assertEquals("needs-two-countries", Json.at(tooFew, "code"));
    assertEquals(200, submitted.statusCode(), submitted.asString());
    assertEquals("SUBMITTED", Json.at(submitted, "state"));
  }

  @Test
  void isTheBusinessOfThoseWhoTakePart() {
    String project = JointProject.draft(coordinator);
    Caller partner = platform.member("AZ");
    Caller stranger = platform.member("IR");
    invited(project, partner);

    assertEquals(200, partner.asking().get("/v1/projects/" + project).statusCode());
    assertEquals(404, stranger.asking().get("/v1/projects/" + project).statusCode());
    assertEquals(List.of(), stranger.asking().get("/v1/projects").<List<String>>path("items.id"));
  }

  @Test
  void isShownToAPartnerInItsChangesUntilItDeclines() {
    String project = JointProject.draft(coordinator);
    Caller partner = platform.member("AZ");
    String position = partner.asking().get("/v1/changes?cursor=now").path("next");

    invited(project, partner);
    Response granted = changesOf(partner, project, position, 1);
    partner
        .asking()
        .post("/v1/projects/" + project + "/partners/" + partner.institution() + "/refusal")
        .then()
        .statusCode(200);
    Response ended =
        Eventually.answered(
            () -> partner.asking().get("/v1/changes?cursor=" + position),
            answer -> typesOf(answer, project).contains("access-ended"));

    assertTrue(typesOf(granted, project).contains("access-granted"), granted.asString());
    assertTrue(typesOf(ended, project).contains("access-ended"), ended.asString());
    assertEquals(404, partner.asking().get("/v1/projects/" + project).statusCode());
  }

  private static Response changesOf(Caller caller, String project, String position, int atLeast) {
    return Eventually.answered(
        () -> caller.asking().get("/v1/changes?cursor=" + position),
        answer -> typesOf(answer, project).size() >= atLeast);
  }

  private static List<String> typesOf(Response changes, String project) {
    return changes.path(
        "items.findAll { it.subject == '/v1/projects/%s' }.type".formatted(project));
  }

  private void invited(String project, Caller partner) {
    Eventually.answered(
            () ->
                coordinator
                    .asking()
                    .body(Map.of("institutionId", partner.institution()))
                    .post("/v1/projects/" + project + "/partners"),
            answer -> answer.statusCode() != 422)
        .then()
        .statusCode(201);
  }

  private static void confirm(String project, Caller partner) {
    partner
        .asking()
        .post("/v1/projects/" + project + "/partners/" + partner.institution() + "/confirmation")
        .then()
        .statusCode(200);
  }

  private Response submit(String project) {
    return coordinator.asking().post("/v1/projects/" + project + "/submission");
  }
}
