package org.caspian.gateway.token;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class RevokingATokenTest {

  private static final String TOPIC = "caspian.gateway.token.v1";
  private static final String REVOKED = "org.caspian.gateway.token.revoked.v1";

  private UUID member;
  private Credentials client;
  private String token;

  @BeforeEach
  void aTokenOfAMember() {
    member = TheGateway.member();
    client = TheGateway.clientOf(member);
    token = TheGateway.token(client);
  }

  @Test
  void itIsRefusedFromThenOn() {
    reading(token).then().statusCode(200);

    revoking(client, token).then().statusCode(200).header("Cache-Control", "no-store");

    reading(token)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("it was revoked"));
    assertInactive(introspecting(client, token));
    reading(TheGateway.token(client)).then().statusCode(200);
  }

  @Test
  void itIsToldOnce() {
    List<Response> answers = Parallel.send(Collections.nCopies(8, () -> revoking(client, token)));
    revoking(client, token).then().statusCode(200);

    answers.forEach(answer -> assertEquals(200, answer.statusCode()));
    String id = TheGateway.claims(token).get("jti").toString();
    String later = TheGateway.token(client);
    revoking(client, later).then().statusCode(200);
    try (KafkaProbe kafka = KafkaProbe.open()) {
      CloudEvent told = kafka.await(TOPIC, REVOKED, id);
      kafka.await(TOPIC, REVOKED, TheGateway.claims(later).get("jti"));
      assertEquals(member.toString(), told.audience());
      assertEquals(client.clientId(), told.data().path("clientId").asText());
      assertEquals(1, kafka.read(TOPIC).stream().filter(event -> event.key().equals(id)).count());
    }
  }

  @Test
  void anotherClientsTokenIsNotRevoked() {
    Credentials stranger = TheGateway.clientOf(TheGateway.member());

    revoking(stranger, token)
        .then()
        .statusCode(400)
        .body(has("error", equalTo("unauthorized_client")));

    reading(token).then().statusCode(200);
  }

  @Test
  void theSecretariatRevokesAny() {
    revoking(TheGateway.firstClient(), token).then().statusCode(200);

    reading(token).then().statusCode(401);
  }

  @Test
  void whatIsNoTokenOrNoneAnyMoreIsNoError() {
    revoking(client, "no token").then().statusCode(200);
    revoking(client, token + "x").then().statusCode(200);
  }

  @Test
  void whoDoesNotSayWhichOrWhoItIsIsRefused() {
    form("token", token).post("/oauth2/revoke").then().statusCode(401);
    form("token", token).post("/oauth2/introspect").then().statusCode(401);
    form("client_id", client.clientId())
        .formParam("client_secret", client.clientSecret())
        .post("/oauth2/revoke")
        .then()
        .statusCode(400)
        .body(has("error", equalTo("invalid_request")));
    form("client_id", client.clientId())
        .formParam("client_secret", client.clientSecret())
        .post("/oauth2/introspect")
        .then()
        .statusCode(400);
  }

  @Test
  void aClientLearnsWhatItsOwnTokenIsGoodFor() {
    Map<String, Object> claims = TheGateway.claims(token);

    Map<String, Object> told =
        introspecting(client, token).then().statusCode(200).extract().as(new TypeRef<>() {});

    assertEquals(true, told.get("active"));
    for (String claim : List.of("client_id", "exp", "iat", "sub", "iss", "jti", "institution")) {
      assertEquals(claims.get(claim), told.get(claim), claim);
    }
    assertEquals("Bearer", told.get("token_type"));
    assertEquals(
        List.of(claims.get("scope").toString().split(" ")).stream().sorted().toList(),
        List.of(told.get("scope").toString().split(" ")));
  }

  @Test
  void ofAnothersTokenItLearnsNothing() {
    assertInactive(introspecting(TheGateway.clientOf(TheGateway.member()), token));
    assertTrue(
        introspecting(TheGateway.firstClient(), token).then().extract().<Boolean>path("active"));
  }

  @Test
  void theTokensOfAClientThatIsDisabledAreRefused() {
    reading(token).then().statusCode(200);

    TheGateway.secretariat()
        .post("/v1/clients/" + client.id() + "/disablement")
        .then()
        .statusCode(200);

    Await.until("the token is refused", () -> reading(token).statusCode() == 401);
  }

  private static void assertInactive(Response answer) {
    answer.then().statusCode(200);
    assertEquals("{\"active\":false}", answer.asString());
  }

  private static Response reading(String token) {
    return given().auth().oauth2(token).get("/v1/changes");
  }

  private static Response revoking(Credentials client, String token) {
    return as(client, token).post("/oauth2/revoke");
  }

  private static Response introspecting(Credentials client, String token) {
    return as(client, token).post("/oauth2/introspect");
  }

  private static RequestSpecification as(Credentials client, String token) {
    return form("token", token)
        .formParam("client_id", client.clientId())
        .formParam("client_secret", client.clientSecret());
  }

  private static RequestSpecification form(String name, String value) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam(name, value);
  }
}
