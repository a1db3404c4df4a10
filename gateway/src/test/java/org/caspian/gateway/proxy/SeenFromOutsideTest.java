package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.Test;

/** What the access log and the metrics tell of a request. */
@QuarkusTest
class SeenFromOutsideTest extends ProxyTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  private String text;

  @Test
  void aRequestThatIsSentOn() {
    gateway.write(
        head(
            "GET " + path("echo") + "?name=Aigerim",
            "X-Request-Id: r-" + id,
            "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01"));
    RawMessage answer = gateway.read();

    JsonNode line = line("r-" + id);
    assertEquals("GET", line.path("method").asText());
    assertEquals("/v1/stub/*", line.path("route").asText());
    assertEquals("stub", line.path("service").asText());
    assertEquals("127.0.0.1:" + StubRoutes.originPort(), line.path("upstream").asText());
    assertEquals(200, line.path("status").asInt());
    assertEquals(answer.text().length(), line.path("bytes").asInt());
    assertEquals(TheGateway.claims(token).get("client_id"), line.path("clientId").asText());
    assertFalse(line.has("institution"), text);
    assertFalse(line.has("broken"), text);
    assertEquals(TRACE, line.path("traceId").asText());
    assertTrue(line.path("durationMs").asDouble() > 0, text);
    assertFalse(Instant.parse(line.path("time").asText()).isAfter(Instant.now()), text);
  }

  @Test
  void neitherPathNorQueryNorToken() {
    String person = "Bekova-" + UUID.randomUUID();
    gateway.write(head("GET /v1/stub/echo/" + person + "?name=" + person, "X-Request-Id: r-" + id));
    gateway.read();

    line("r-" + id);

    assertFalse(text.contains(person), text);
    assertFalse(text.contains(token), text);
    assertFalse(text.contains("echo"), text);
  }

  @Test
  void aRequestOfAMemberThatTheGatewayAnswers() {
    UUID member = TheGateway.member();
    TheGateway.Credentials client = TheGateway.clientOf(member, "clients:read");

    TheGateway.as(client).header("X-Request-Id", "r-" + id).get("/v1/clients/" + client.id());

    JsonNode line = line("r-" + id);
    assertEquals("/v1/clients/{id}", line.path("route").asText());
    assertEquals(client.clientId(), line.path("clientId").asText());
    assertEquals(member.toString(), line.path("institution").asText());
    assertFalse(line.has("service"), text);
    assertFigure(
        "gateway_requests_of_institution_total{institution=\"" + member + "\",status=\"2xx\"}");
  }

  @Test
  void aClientThatGetsAToken() {
    RestAssured.given()
        .header("X-Request-Id", "r-" + id)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", GatewayServers.BOOTSTRAP_CLIENT_ID)
        .formParam("client_secret", GatewayServers.BOOTSTRAP_CLIENT_SECRET)
        .post("/oauth2/token");

    JsonNode line = line("r-" + id);
    assertEquals("/oauth2/token", line.path("route").asText());
    assertEquals(GatewayServers.BOOTSTRAP_CLIENT_ID, line.path("clientId").asText());
    assertTrue(line.path("bytesIn").asInt() > 0, text);
  }

  @Test
  void nobodyWhoDidNotProveWhoItIs() {
    gateway.write(
        "GET "
            + path("echo")
            + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
            + token
            + "x\r\nX-Request-Id: r-"
            + id
            + "\r\n\r\n");
    gateway.read();

    JsonNode line = line("r-" + id);
    assertEquals(401, line.path("status").asInt());
    assertFalse(line.has("clientId"), text);
  }

  @Test
  void whatIsRefusedAtTheDoor() {
    gateway.write(head("GET /v1/stub/../" + id, "X-Request-Id: r-" + id));
    gateway.read();

    JsonNode line = line("r-" + id);
    assertEquals(400, line.path("status").asInt());
  }

  @Test
  void aMethodThatIsNone() {
    gateway.write(head("BREW " + path("echo"), "X-Request-Id: r-" + id));
    gateway.read();

    assertEquals("OTHER", line("r-" + id).path("method").asText());
  }

  @Test
  void aCallerWhoWentBeforeThereWasAnAnswer() {
    gateway.write(head("GET " + path("hang"), "X-Request-Id: r-" + id));
    Await.until("the service has it", () -> origin.saw(id));
    gateway.close();

    JsonNode line = line("r-" + id);
    assertTrue(line.path("broken").asBoolean(), text);
    assertFalse(line.has("status"), text);
  }

  @Test
  void aCallerWhoWentInTheMiddleOfTheAnswer() {
    gateway.write(head("GET " + path("stream"), "X-Request-Id: r-" + id));
    gateway.readHead();
    gateway.close();

    JsonNode line = line("r-" + id);
    assertTrue(line.path("broken").asBoolean(), text);
    assertEquals(200, line.path("status").asInt());
  }

  @Test
  void theFigures() {
    gateway.write(head("GET " + path("echo")));
    gateway.read();

    assertFigure(
        "gateway_requests_seconds_count{caller=\"secretariat\",method=\"GET\","
            + "route=\"/v1/stub/*\",status=\"200\"}");
  }

  private void assertFigure(String series) {
    Await.asserted(
        series + " is there",
        () -> {
          String all = RestAssured.get(metrics).asString();
          assertTrue(all.contains(series), all);
        });
  }

  /** The line of this request. */
  private JsonNode line(String requestId) {
    text = Await.value("there is a line of " + requestId, () -> find(requestId));
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Optional<String> find(String requestId) throws IOException {
    if (!Files.exists(GatewayServers.ACCESS_LOG)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(GatewayServers.ACCESS_LOG)) {
      return lines.filter(line -> line.contains('"' + requestId + '"')).findFirst();
    }
  }
}
