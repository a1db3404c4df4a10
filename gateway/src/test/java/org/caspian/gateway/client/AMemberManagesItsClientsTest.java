package org.caspian.gateway.client;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a client that the secretariat opened for managing the others. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class AMemberManagesItsClientsTest {

  private UUID member;
  private Credentials manager;

  @BeforeEach
  void theSecretariatOpensAManager() {
    member = TheGateway.member();
    manager =
        TheGateway.clientOf(
            member, "mobility:read", "mobility:write", "clients:read", "clients:write");
  }

  @Test
  void withoutScopesANewOneHasThoseOfTheManagerButForManaging() {
    open(member)
        .then()
        .statusCode(201)
        .body(has("institution", equalTo(member.toString())))
        .body(has("scopes", contains("mobility:read", "mobility:write", "clients:read")));
  }

  @Test
  void aNewOneGetsTokensThatMayDoWhatWasAskedFor() {
    Response opened = open(member, "mobility:read");

    Credentials client = TheGateway.credentials(opened);
    Map<String, Object> claims = TheGateway.claims(TheGateway.token(client));

    assertEquals("mobility:read", claims.get("scope"));
  }

  @Test
  void noneIsOpenedThatMayDoMore() {
    open(member, "mobility:read", "events:write")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("scope-not-allowed")))
        .body(has("errors[0].pointer", equalTo("/scopes")));
  }

  @Test
  void noneIsOpenedForAnotherMemberOrForTheSecretariat() {
    open(TheGateway.member(), "mobility:read").then().statusCode(403);
    open(null, "mobility:read").then().statusCode(403);
  }

  @Test
  void oneThatMayDoMoreIsNotHandedOver() {
    Credentials wide = TheGateway.clientOf(member);

    adding(wide.id()).then().statusCode(403).body(has("code", equalTo("forbidden")));
    command(wide.id(), "disablement").then().statusCode(403);
  }

  @Test
  void itsOwnGetAnotherSecretButNotTheManagerItself() {
    Credentials client = TheGateway.credentials(open(member, "mobility:read"));

    adding(client.id()).then().statusCode(201);
    adding(manager.id()).then().statusCode(403);
  }

  @Test
  void noOtherManagerIsOpened() {
    open(member, "mobility:read", "clients:write")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("scope-not-allowed")));
  }

  @Test
  void aTokenThatIsGoodForManagingOnlyOpensNone() {
    String token =
        given()
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("grant_type", "client_credentials")
            .formParam("scope", "clients:write")
            .formParam("client_id", manager.clientId())
            .formParam("client_secret", manager.clientSecret())
            .post("/oauth2/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");

    given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("institution", member, "label", "For nothing"))
        .post("/v1/clients")
        .then()
        .statusCode(422)
        .body(has("code", equalTo("scope-not-allowed")));
  }

  @Test
  void anotherMembersIsNotThere() {
    Credentials foreign = TheGateway.clientOf(TheGateway.member(), "mobility:read");

    adding(foreign.id()).then().statusCode(404);
    command(foreign.id(), "disablement").then().statusCode(404);
  }

  @Test
  void itsOwnAreDisabledButNotTheManagerItself() {
    Credentials client = TheGateway.credentials(open(member, "mobility:read"));

    command(client.id(), "disablement").then().statusCode(200);
    TheGateway.tokenRequest(client).then().statusCode(401);
    command(manager.id(), "disablement").then().statusCode(403);
  }

  private Response open(UUID institution, String... scopes) {
    Map<String, Object> body = new HashMap<>();
    body.put("institution", institution);
    body.put("label", "Dean's office");
    if (scopes.length > 0) {
      body.put("scopes", Arrays.asList(scopes));
    }
    return TheGateway.as(manager).contentType(ContentType.JSON).body(body).post("/v1/clients");
  }

  private Response adding(String id) {
    return TheGateway.as(manager)
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/v1/clients/" + id + "/secrets");
  }

  private Response command(String id, String command) {
    return TheGateway.as(manager).post("/v1/clients/" + id + "/" + command);
  }
}
