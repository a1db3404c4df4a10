package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class OpeningAClientTest {

  @Inject DataSource dataSource;

  @Test
  void theAnswerShowsTheClientAndItsSecretForNoCache() {
    UUID member = TheGateway.member();
    Response opened = TheGateway.open(Map.of("institution", member, "label", "Student system"));
    opened
        .then()
        .statusCode(201)
        .header("Location", equalTo("/v1/clients/" + Json.at(opened, "id")))
        .header("Cache-Control", containsString("no-store"))
        .body(has("institution", equalTo(member.toString())))
        .body(has("label", equalTo("Student system")))
        .body(has("roles", contains("MEMBER")))
        .body(has("state", equalTo("ACTIVE")))
        .body(has("version", equalTo(1)))
        .body(
            has(
                "actions",
                contains(
                    "DISABLE",
                    "ADD_SECRET",
                    "SET_KEYS",
                    "SET_NETWORKS",
                    "SET_PROOF_OF_POSSESSION",
                    "SET_LOCAL_REFERENCE")))
        .body(has("clientSecret", matchesPattern("caspian_[0-9A-Za-z]{49}")))
        .body(has("clientSecretHint", nullValue()));
  }

  @Test
  void withoutScopesAMembersClientGetsAllThatMembersMayHave() {
    TheGateway.open(Map.of("institution", TheGateway.member(), "label", "All"))
        .then()
        .statusCode(201)
        .body(
            has(
                "scopes",
                contains(
                    "members:read",
                    "members:write",
                    "mobility:read",
                    "mobility:write",
                    "projects:read",
                    "projects:write",
                    "events:read",
                    "events:write",
                    "changes:read",
                    "webhooks:write",
                    "clients:read")));
  }

  @Test
  void theTokensOfTheClientCarryItsInstitutionRoleAndScopes() {
    UUID member = TheGateway.member();
    Response opened =
        TheGateway.open(
            Map.of(
                "institution",
                member,
                "label",
                "Reader",
                "scopes",
                List.of("changes:read", "members:read")));
    Credentials client = TheGateway.credentials(opened);
    Map<String, Object> claims = TheGateway.claims(TheGateway.token(client));
    assertEquals(client.clientId(), claims.get("sub"));
    assertEquals(client.clientId(), claims.get("client_id"));
    assertEquals(member.toString(), claims.get("institution"));
    assertEquals(List.of("MEMBER"), claims.get("roles"));
    assertEquals("members:read changes:read", claims.get("scope"));
  }

  @Test
  void theSecretIsStoredAsAHashOnly() throws SQLException {
    Credentials client = TheGateway.clientOf(TheGateway.member());
    String hash = HexFormat.of().formatHex(ClientSecret.hash(client.clientSecret()));
    assertEquals(
        hash,
        single(
            "select encode(hash, 'hex') from client_secret where client_id = '"
                + client.id()
                + "'"));
    for (String table : List.of("client", "client_secret", "history", "idempotency", "outbox")) {
      assertEquals(
          "0",
          single(
              "select count(*) from "
                  + table
                  + " t where t::text like '%"
                  + client.clientSecret()
                  + "%'"));
    }
  }

  @Test
  void aRepeatedRequestOpensNothingAndShowsNoSecret() throws SQLException {
    Map<String, Object> body = Map.of("institution", TheGateway.member(), "label", "Once");
    String key = UUID.randomUUID().toString();
    Response first = openWithKey(key, body);
    Response second = openWithKey(key, body);
    first.then().statusCode(201);
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"))
        .body(has("$", hasKey("clientSecret")))
        .body(has("clientSecret", nullValue()))
        .body(has("clientSecretHint", not(blankOrNullString())))
        .body(has("id", equalTo(Json.at(first, "id"))));
    String secret = Json.at(first, "clientSecret");
    assertTrue(secret.startsWith("caspian_"));
    assertFalse(second.asString().contains(secret));
    assertEquals(
        "0", single("select count(*) from idempotency t where t::text like '%" + secret + "%'"));
  }

  @Test
  void anInstitutionThatTheGatewayHasNotHeardOfIsToBeTriedAgain() {
    TheGateway.open(Map.of("institution", UUID.randomUUID(), "label", "Too early"))
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")))
        .body(has("retry", equalTo("later")))
        .body(has("errors.pointer", contains("/institution")));
  }

  @Test
  void anInstitutionThatIsNoMemberGetsOneOfTheSecretariatToApplyWith() {
    UUID applicant = TheGateway.institution("NONE");
    Credentials client = TheGateway.clientOf(applicant);
    Map<String, Object> claims = TheGateway.claims(TheGateway.token(client));
    assertEquals(applicant.toString(), claims.get("institution"));
    assertEquals(List.of("MEMBER"), claims.get("roles"));
    TheGateway.as(client)
        .get("/v1/clients")
        .then()
        .statusCode(200)
        .body(has("items.id", contains(client.id())));
    TheGateway.as(client).get("/v1/changes").then().statusCode(200);
  }

  @Test
  void anInstitutionThatIsNoMemberOpensNoneItself() {
    UUID applicant = TheGateway.institution("NONE");
    Credentials manager = TheGateway.clientOf(applicant, "clients:read", "clients:write");
    openingAs(manager, applicant, Map.of())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-a-member")));
  }

  @Test
  void theSecretariatMayHaveFurtherClientsOfItsOwn() {
    Credentials further = TheGateway.clientOfSecretariat();
    TheGateway.as(further)
        .get("/v1/clients/" + further.id())
        .then()
        .statusCode(200)
        .body(has("$", not(hasKey("institution"))))
        .body(has("roles", contains("SECRETARIAT")))
        .body(has("scopes", hasItem("clients:write")));
  }

  @Test
  void nobodyGetsTheSecretariatsRightsByLeavingTheInstitutionOut() {
    TheGateway.open(Map.of("label", "Forgotten"))
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/institution")))
        .body(has("errors.code", contains("required")));
  }

  @Test
  void everythingThatIsWrongWithTheBodyIsSaidAtOnce() {
    Map<String, Object> body = new HashMap<>();
    body.put("institution", "yu.edu.kz");
    body.put("label", "");
    body.put("scopes", List.of("members:read", "everything"));
    body.put("roles", List.of("SECRETARIAT"));
    TheGateway.open(body)
        .then()
        .statusCode(400)
        .body(has("errors.pointer", hasItem("/institution")))
        .body(has("errors.pointer", hasItem("/label")))
        .body(has("errors.pointer", hasItem("/scopes/1")))
        .body("errors.find { it.pointer == '/scopes/1' }.code", equalTo("not-in-list"))
        .body(has("errors.pointer", hasItem("/roles")));
  }

  @Test
  void aSecondClientOfTheSameLocalReferenceIsRefusedWithTheFirstsId() {
    String reference = "ref-" + UUID.randomUUID();
    Map<String, Object> body =
        Map.of("institution", TheGateway.member(), "label", "One", "localReference", reference);
    String first = TheGateway.open(body).then().statusCode(201).extract().path("id");
    TheGateway.open(body)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(first)));
  }

  @Test
  void aMembersClientOpensNoneUnlessItIsSaidToManageThem() {
    UUID member = TheGateway.member();
    openingAs(TheGateway.clientOf(member), member, Map.of()).then().statusCode(403);
  }

  private static Response openingAs(
      Credentials client, UUID institution, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("institution", institution);
    body.put("label", "Mine");
    return TheGateway.as(client).contentType(ContentType.JSON).body(body).post("/v1/clients");
  }

  private static Response openWithKey(String key, Map<String, Object> body) {
    return TheGateway.secretariat()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/clients");
  }

  private String single(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
