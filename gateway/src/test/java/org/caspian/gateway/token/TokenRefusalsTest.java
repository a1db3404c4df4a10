package org.caspian.gateway.token;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to be wrong at the token endpoint, and what RFC 6749 wants to be said of it. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class TokenRefusalsTest {

  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final String GRANT = "grant_type=client_credentials";
  private static final Credentials FIRST = TheGateway.firstClient();

  @ConfigProperty(name = "caspian.issuer")
  String issuer;

  static Stream<Arguments> wrongForms() {
    return Stream.of(
        Arguments.of("", "invalid_request"),
        Arguments.of("scope=members:read", "invalid_request"),
        Arguments.of("grant_type=", "invalid_request"),
        Arguments.of(GRANT + "&" + GRANT, "invalid_request"),
        Arguments.of(GRANT + "&scope=members:read&scope=members:read", "invalid_request"),
        Arguments.of(GRANT + "&unknown=1&unknown=2", "invalid_request"),
        Arguments.of(GRANT + "&scope=%C3", "invalid_request"),
        Arguments.of(GRANT + "&scope=%zz", "invalid_request"),
        Arguments.of(GRANT + "&client_id=other", "invalid_request"),
        Arguments.of(GRANT + "&client_id=a%00b", "invalid_request"),
        Arguments.of(GRANT + "&x=%00", "invalid_request"),
        Arguments.of(GRANT + "&".repeat(32), "invalid_request"),
        Arguments.of(GRANT + "&client_secret=x", "invalid_request"),
        Arguments.of("grant_type=password", "unsupported_grant_type"),
        Arguments.of("grant_type=authorization_code", "unsupported_grant_type"),
        Arguments.of("grant_type=Client_Credentials", "unsupported_grant_type"),
        Arguments.of(GRANT + "&scope=members:read+nothing", "invalid_scope"),
        Arguments.of(GRANT + "&scope=members:read++changes:read", "invalid_scope"),
        Arguments.of(GRANT + "&scope=+", "invalid_scope"),
        Arguments.of(GRANT + "&scope=MEMBERS:READ", "invalid_scope"),
        Arguments.of(GRANT + "&resource=https://elsewhere.example", "invalid_target"),
        Arguments.of(GRANT + "&audience=other", "invalid_target"),
        Arguments.of(GRANT + "&scope=members:read%0Achanges:read", "invalid_scope"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&resource=caspian", ".evil.example", "/v1%23part", "0"})
  void aTokenForAnotherPlaceIs400(String more) {
    refused(
        basic(FIRST)
            .contentType(FORM)
            .body(GRANT + "&resource=" + issuer + more)
            .post("/oauth2/token"),
        400,
        "invalid_target");
  }

  @ParameterizedTest
  @MethodSource("wrongForms")
  void aWrongFormOfTheRightClientIs400(String form, String error) {
    refused(basic(FIRST).contentType(FORM).body(form).post("/oauth2/token"), 400, error)
        .header("WWW-Authenticate", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form"})
  void anotherMediaTypeIs400(String contentType) {
    refused(
        basic(FIRST)
            .header("Content-Type", contentType)
            .body("{}".getBytes())
            .post("/oauth2/token"),
        400,
        "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  void anotherMethodIs405(String method) {
    refused(basic(FIRST).request(method, "/oauth2/token"), 405, "invalid_request")
        .header("Allow", "POST");
  }

  @Test
  void parametersInTheUrlAre400() {
    refused(
        basic(FIRST).contentType(FORM).body(GRANT).post("/oauth2/token?scope=members:read"),
        400,
        "invalid_request");
  }

  @Test
  void aHugeBodyIs413() {
    refused(
        basic(FIRST)
            .contentType(FORM)
            .body(GRANT + "&x=" + "y".repeat(20_000))
            .post("/oauth2/token"),
        413,
        "invalid_request");
  }

  @Test
  void anotherEndpointIs404InTheSameForm() {
    refused(
        basic(FIRST).contentType(FORM).body(GRANT).post("/oauth2/authorize"),
        404,
        "invalid_request");
  }

  @Test
  void aWrongSecretByBasicIs401WithAChallenge() {
    refused(basicRequest(wrong(FIRST)), 401, "invalid_client")
        .header("WWW-Authenticate", "Basic realm=\"caspian\"");
  }

  @Test
  void aWrongSecretInTheFormIs401WithTheSameChallenge() {
    refused(TheGateway.tokenRequest(wrong(FIRST)), 401, "invalid_client")
        .header("WWW-Authenticate", "Basic realm=\"caspian\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&client_id=x", "&client_secret=x"})
  void noCredentialsAre401AndTheWordsSayThatNoneWereSent(String form) {
    refused(
            given().contentType(FORM).body(GRANT + form).post("/oauth2/token"),
            401,
            "invalid_client")
        .header("WWW-Authenticate", "Basic realm=\"caspian\"")
        .body(has("error_description", containsString("Send the client id")));
  }

  /** As {@code none} sends it, and {@code tls_client_auth} when no certificate goes with it. */
  @Test
  void theIdOfAClientAloneIs401() {
    refused(
        given()
            .contentType(FORM)
            .body(GRANT + "&client_id=" + encoded(FIRST.clientId()))
            .post("/oauth2/token"),
        401,
        "invalid_client");
  }

  @Test
  void aClientIdThatHoldsNulIsNoClient() {
    Credentials impossible = new Credentials(null, "a\0b", "x");
    refused(TheGateway.tokenRequest(impossible), 400, "invalid_request");
    refused(basicRequest(impossible), 401, "invalid_client");
  }

  @Test
  void aWayThatIsNotAdvertisedIs401() {
    String assertion =
        GRANT
            + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
            + "&client_assertion=e30.e30.";
    refused(given().contentType(FORM).body(assertion).post("/oauth2/token"), 401, "invalid_client");
  }

  @Test
  void aTokenInTheHeaderIs401AndTellsTheSchemeThatIsTaken() {
    refused(
            TheGateway.secretariat().contentType(FORM).body(GRANT).post("/oauth2/token"),
            401,
            "invalid_client")
        .header("WWW-Authenticate", containsString("Basic"));
  }

  @Test
  void unknownParametersAreIgnored() {
    basic(FIRST)
        .contentType("Application/X-WWW-Form-URLEncoded;charset=UTF-8")
        .body(GRANT + "&login_hint=https%3A%2F%2Fx&flag")
        .post("/oauth2/token")
        .then()
        .statusCode(200);
  }

  @Test
  void theAnswerIsJsonForNoCacheWhateverTheClientAccepts() {
    // The document cannot say that what a client accepts is passed over.
    basic(FIRST)
        .noFilters()
        .contentType(FORM)
        .accept("text/html")
        .body(GRANT)
        .post("/oauth2/token")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .body(has("token_type", equalTo("Bearer")))
        .body(has("expires_in", equalTo(600)))
        .body(has("refresh_token", nullValue()));
  }

  @Test
  void unknownWrongAndDisabledClientsCannotBeToldApart() {
    Credentials disabled = TheGateway.clientOfSecretariat();
    TheGateway.secretariat()
        .post("/v1/clients/" + disabled.id() + "/disablement")
        .then()
        .statusCode(200);
    Response ofDisabled = basicRequest(disabled);
    Response ofUnknown = basicRequest(new Credentials(null, "nobody", disabled.clientSecret()));
    Response ofWrong = basicRequest(wrong(FIRST));
    assertEquals(seen(ofUnknown), seen(ofWrong));
    assertEquals(seen(ofUnknown), seen(ofDisabled));
    assertEquals(401, ofUnknown.statusCode());
  }

  private static ValidatableResponse refused(Response response, int status, String error) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .header("X-Request-Id", notNullValue())
        .body(has("error", equalTo(error)))
        .body(has("error_description", notNullValue()))
        .body(has("access_token", nullValue()))
        .body(has("error_description", not(containsString(FIRST.clientSecret()))));
  }

  /** Everything that the caller gets to see, but for what is new in every answer. */
  private static Map<String, String> seen(Response response) {
    Map<String, String> seen = new TreeMap<>();
    response.headers().forEach(header -> seen.put(header.getName(), header.getValue()));
    seen.remove("X-Request-Id");
    seen.put("status", response.statusLine());
    seen.put("body", response.asString());
    return seen;
  }

  private static Response basicRequest(Credentials client) {
    return basic(client).contentType(FORM).body(GRANT).post("/oauth2/token");
  }

  private static RequestSpecification basic(Credentials client) {
    String pair = encoded(client.clientId()) + ":" + encoded(client.clientSecret());
    String credentials =
        Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    return given().header("Authorization", "Basic " + credentials);
  }

  private static Credentials wrong(Credentials client) {
    return new Credentials(client.id(), client.clientId(), client.clientSecret() + "x");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
