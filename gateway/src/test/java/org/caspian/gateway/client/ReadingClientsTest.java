package org.caspian.gateway.client;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ReadingClientsTest {

  @Test
  void aMemberSeesItsOwnClients() {
    UUID member = TheGateway.member();
    Credentials first = TheGateway.clientOf(member);
    Credentials second = TheGateway.clientOf(member);
    TheGateway.as(first)
        .get("/v1/clients")
        .then()
        .statusCode(200)
        .body(has("items.id", contains(first.id(), second.id())))
        .body(has("items[0]", not(hasKey("actions"))))
        .body(has("items[0]", not(hasKey("clientSecret"))))
        .body(has("$", not(hasKey("next"))));
    TheGateway.as(first)
        .get("/v1/clients/" + second.id())
        .then()
        .statusCode(200)
        .body(has("actions", equalTo(List.of())));
  }

  @Test
  void anotherMembersClientIsNotThereForIt() {
    Credentials mine = TheGateway.clientOf(TheGateway.member());
    Credentials theirs = TheGateway.clientOf(TheGateway.member());
    String unknown = UUID.randomUUID().toString();
    Response ofTheirs = TheGateway.as(mine).get("/v1/clients/" + theirs.id());
    Response ofUnknown = TheGateway.as(mine).get("/v1/clients/" + unknown);
    ofTheirs.then().statusCode(404).body(has("code", equalTo("not-found")));
    assertEquals(without(ofTheirs, theirs.id()), without(ofUnknown, unknown));
    TheGateway.as(mine).get("/v1/clients/" + theirs.id() + "/history").then().statusCode(404);
    TheGateway.as(mine).get("/v1/clients").then().body(has("items.id", not(hasItem(theirs.id()))));
  }

  @Test
  void theSecretariatsClientsAreNotThereForMembers() {
    Credentials office = TheGateway.clientOfSecretariat();
    Credentials member = TheGateway.clientOf(TheGateway.member());
    TheGateway.as(member).get("/v1/clients/" + office.id()).then().statusCode(404);
  }

  @Test
  void theSecretariatSeesAllAndFindsThoseOfOneMember() {
    UUID member = TheGateway.member();
    Credentials client = TheGateway.clientOf(member);
    TheGateway.secretariat()
        .get("/v1/clients?institution=" + member)
        .then()
        .statusCode(200)
        .body(has("items.id", contains(client.id())));
    TheGateway.secretariat()
        .get("/v1/clients?state=DISABLED&institution=" + member)
        .then()
        .statusCode(200)
        .body(has("items.id", equalTo(List.of())));
  }

  @Test
  void aListIsReadPageByPage() {
    UUID member = TheGateway.member();
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(TheGateway.clientOf(member).id());
    }
    List<String> read = new ArrayList<>();
    String path = "/v1/clients?limit=2&institution=" + member;
    String cursor = "";
    while (cursor != null) {
      Response page = TheGateway.secretariat().get(path + cursor);
      page.then().statusCode(200);
      read.addAll(Json.at(page, "items.id"));
      String next = Json.at(page, "next");
      cursor = next == null ? null : "&cursor=" + next;
    }
    assertEquals(opened, read);
  }

  @Test
  void aCursorOfAnotherFilterIsRefused() {
    UUID member = TheGateway.member();
    TheGateway.clientOf(member);
    TheGateway.clientOf(member);
    String next =
        TheGateway.secretariat().get("/v1/clients?limit=1&institution=" + member).path("next");
    TheGateway.secretariat()
        .get("/v1/clients?limit=1&cursor=" + next)
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-cursor")));
  }

  @Test
  void anUnknownFilterIsRefused() {
    TheGateway.secretariat().get("/v1/clients?label=x").then().statusCode(400);
    TheGateway.secretariat().get("/v1/clients?state=GONE").then().statusCode(400);
    TheGateway.secretariat().get("/v1/clients?institution=x").then().statusCode(400);
  }

  @Test
  void theLastUseIsShownToTheHour() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    TheGateway.secretariat()
        .get("/v1/clients/" + client.id())
        .then()
        .body(has("lastUsedAt", nullValue()));
    TheGateway.token(client);
    String first =
        TheGateway.secretariat()
            .get("/v1/clients/" + client.id())
            .then()
            .body(has("lastUsedAt", notNullValue()))
            .body(has("version", equalTo(1)))
            .extract()
            .path("lastUsedAt");
    TheGateway.token(client);
    TheGateway.secretariat()
        .get("/v1/clients/" + client.id())
        .then()
        .body(has("lastUsedAt", equalTo(first)));
  }

  @Test
  void theCallersOwnNameOfAClientCanBeSetFoundAndTakenAway() {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    String reference = "справка " + UUID.randomUUID();
    setLocalReference(client, reference)
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo(reference)))
        .body(has("version", equalTo(1)));
    TheGateway.secretariat()
        .queryParam("localReference", reference)
        .get("/v1/clients")
        .then()
        .body(has("items.id", contains(client.id())))
        .body(has("items.localReference", contains(reference)));
    TheGateway.as(client)
        .get("/v1/clients/" + client.id())
        .then()
        .body(has("$", not(hasKey("localReference"))));
    setLocalReference(client, null).then().statusCode(200).body(has("localReference", nullValue()));
    TheGateway.secretariat()
        .queryParam("localReference", reference)
        .get("/v1/clients")
        .then()
        .body(has("items", equalTo(List.of())));
  }

  @Test
  void withoutAValidTokenThereIsNothing() {
    given().get("/v1/clients").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
    given()
        .auth()
        .oauth2(TheGateway.token(TheGateway.firstClient()) + "x")
        .get("/v1/clients")
        .then()
        .statusCode(401);
  }

  private static Response setLocalReference(Credentials client, String reference) {
    Map<String, Object> body = new HashMap<>();
    body.put("localReference", reference);
    return TheGateway.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/clients/" + client.id() + "/local-reference");
  }

  /** The body, but for what names the request. */
  private static Map<String, Object> without(Response response, String id) {
    Map<String, Object> body = response.as(new TypeRef<>() {});
    assertEquals("/v1/clients/" + id, body.remove("instance"));
    body.remove("traceId");
    return body;
  }
}
