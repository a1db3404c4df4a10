package org.caspian.gateway.docs;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ReferenceTest {

  @Test
  void theDocumentOfAllServicesIsServed() {
    given()
        .get("/openapi.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body(has("openapi", startsWith("3.1")))
        .body(has("paths", allOf(hasKey("/v1/changes"), hasKey("/v1/institutions"))));
  }

  @Test
  void aTokenIsGotWhereTheMetadataSaysSo() {
    Response metadata = given().get("/.well-known/oauth-authorization-server");

    given()
        .get("/openapi.json")
        .then()
        .statusCode(200)
        .body(has("servers[0].url", equalTo(Json.at(metadata, "issuer"))))
        .body(
            has(
                "components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl",
                equalTo(Json.at(metadata, "token_endpoint"))));
  }

  /** As the viewer asks for it: a secret as it is typed, and an empty list of scopes. */
  @Test
  void theViewerGetsATokenAndCallsWithIt() {
    TheGateway.Credentials client = TheGateway.clientOfSecretariat();
    String basic = client.clientId() + ':' + client.clientSecret();

    Response answer =
        given()
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
            .header("X-Requested-With", "XMLHttpRequest")
            .contentType("application/x-www-form-urlencoded")
            .body("grant_type=client_credentials&scope=")
            .post("/oauth2/token");

    answer.then().statusCode(200);
    given()
        .auth()
        .oauth2(Json.at(answer, "access_token"))
        .get("/v1/clients")
        .then()
        .statusCode(200);
  }

  @Test
  void everyPageOfTheGuideIsServed() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("..", "docs", "guide"))) {
      for (Path page : pages.toList()) {
        String name = page.getFileName().toString();
        given()
            .get(name.equals("README.md") ? "/docs/guide" : "/docs/guide/" + name)
            .then()
            .statusCode(200)
            .contentType("text/plain;charset=UTF-8")
            .body(equalTo(Files.readString(page)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs",
        "/docs/start.js",
        "/docs/viewer.js",
        "/docs/viewer.css",
        "/docs/page.css"
      })
  void theViewerIsServedAndMayLoadNothingFromElsewhere(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            allOf(startsWith("default-src 'none'"), not(containsString("http"))));
  }

  @Test
  void thePageNamesNoOtherAddress() {
    assertFalse(given().get("/docs").asString().contains("//"));
    assertFalse(given().get("/docs/start.js").asString().contains("http"));
  }

  @Test
  void itIsPackedForThoseWhoUnpackAndKeptByThoseWhoKeep() {
    Response packed = given().header("Accept-Encoding", "gzip").get("/docs/viewer.js");

    packed.then().statusCode(200).header("Content-Encoding", equalTo("gzip"));
    given()
        .header("Accept-Encoding", "gzip")
        .header("If-None-Match", packed.header("ETag"))
        .get("/docs/viewer.js")
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/%s", "\"x\", %s", "\"x\" , W/%s", "*"})
  void whatACallerHasIsKnownInEveryFormOfItsTag(String form) {
    String tag = given().get("/openapi.json").header("ETag");

    given()
        .header("If-None-Match", form.formatted(tag))
        .get("/openapi.json")
        .then()
        .statusCode(304);
    given().header("If-None-Match", "\"x\"").get("/openapi.json").then().statusCode(200);
  }

  @Test
  void headHasTheLengthAndNoBody() {
    given().head("/docs").then().statusCode(200).body(equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/nothing", "/docs/swagger-ui.css", "/openapi-ui/index.html"})
  void nothingElseIsThere(String path) {
    given().get(path).then().statusCode(404);
  }

  @Test
  void nobodyCanWriteToIt() {
    given().body("x").post("/docs").then().statusCode(405);
  }
}
