package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.caspian.contracttests.Collector.Span;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Seven commands and five requests for tokens, in turn at two gateways, and what people do with
 * secrets besides. Then all that the platform keeps and says is searched: it is asked for by
 * whoever looks into a misuse, and it is read by many who may not use the secrets in it.
 */
@Tag(Platform.OWN)
class WhatIsDoneWithAClientTest {

  private static final Platform PLATFORM = Platform.shared();
  private static final Caller SECRETARIAT = PLATFORM.secretariat();
  private static final String TRACE = Collector.traceId();
  private static final String LAST = "last-" + UUID.randomUUID();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What has to be found nowhere, by what it is. */
  private static final Map<String, String> SECRETS = new LinkedHashMap<>();

  private static String id;
  private static String clientId;
  private static SignedJWT revoked;

  @BeforeAll
  static void allIsDone() throws JOSEException, ParseException {
    SECRETS.put("the secretariat's secret", PLATFORM.stack().secretariatSecret());
    SECRETS.put("the secretariat's token", SECRETARIAT.token());
    Response opened =
        commanding()
            .body(Map.of("institution", PLATFORM.member("KZ").institution(), "label", "Looked for"))
            .post("/v1/clients");
    assertEquals(201, opened.statusCode(), opened.asString());
    id = Json.at(opened, "id");
    clientId = Json.at(opened, "clientId");
    String first = kept("the first secret", Json.at(opened, "clientSecret"));
    SECRETS.put(
        "the first secret as it is sent",
        Base64.getEncoder()
            .encodeToString((clientId + ":" + first).getBytes(StandardCharsets.US_ASCII)));
    Response added = commanding().body("{}").post("/v1/clients/" + id + "/secrets");
    String second = kept("the second secret", Json.at(added, "clientSecret"));
    SignedJWT byBasic =
        token("by Basic", asking().auth().preemptive().basic(clientId, first), "members:read");
    token("by form", withSecret(second), "members:read");
    done(
        commanding()
            .post(
                "/v1/clients/"
                    + id
                    + "/secrets/"
                    + Json.at(added, "secrets[0].id")
                    + "/revocation"));
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
    SECRETS.put("the private key", key.getD().toString());
    done(
        commanding()
            .body(Map.of("keys", List.of(key.toPublicJWK().toJSONObject())))
            .put("/v1/clients/" + id + "/keys"));
    token("by assertion", withAssertion(key), "members:read");
    String guess = kept("a secret with a slip of the pen", second.substring(1));
    assertEquals(401, tokenAnswer(withSecret(guess), "members:read").statusCode());
    assertEquals(400, tokenAnswer(withSecret(second), "everything").statusCode());
    assertEquals(
        200,
        withSecret(second)
            .formParam("token", byBasic.serialize())
            .post("/oauth2/introspect")
            .statusCode());
    assertEquals(
        200,
        withSecret(second)
            .formParam("token", byBasic.serialize())
            .post("/oauth2/revoke")
            .statusCode());
    revoked = byBasic;
    inWrongPlaces(second);
    inWrongPlaces(SECRETARIAT.token());
    done(
        commanding()
            .body(Map.of("networks", List.of("127.0.0.0/8")))
            .put("/v1/clients/" + id + "/networks"));
    done(
        commanding()
            .body(Map.of("required", true))
            .put("/v1/clients/" + id + "/proof-of-possession"));
    done(commanding().post("/v1/clients/" + id + "/disablement"));
    for (String gateway : List.of("gateway", "gateway-2")) {
      SECRETARIAT
          .asking(PLATFORM.stack().address(gateway))
          .header("X-Request-Id", LAST)
          .get("/v1/clients/" + id)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void isOnRecordWithWhoDidIt() {
    List<Map<String, Object>> commands = items("history");
    List<Map<String, Object>> tokens =
        Await.value(
            "the requests for tokens are written",
            () -> Stream.of(items("token-requests")).filter(all -> all.size() >= 5).findAny());

    assertEquals(
        List.of(
            "client.open",
            "client.addSecret",
            "client.revokeSecret",
            "client.setKeys",
            "client.setNetworks",
            "client.setProofOfPossession",
            "client.disable"),
        commands.stream().map(entry -> entry.get("command")).toList());
    assertEquals(
        Set.of(Stack.SECRETARIAT_CLIENT),
        Set.copyOf(commands.stream().map(entry -> entry.get("clientId")).toList()));
    assertEquals(
        List.of("ISSUED", "ISSUED", "ISSUED", "REFUSED invalid_client", "REFUSED invalid_scope"),
        tokens.stream()
            .map(
                entry ->
                    entry.get("outcome")
                        + (entry.containsKey("error") ? " " + entry.get("error") : ""))
            .toList());
    assertTrue(
        tokens.stream().anyMatch(entry -> revokedId().equals(entry.get("tokenId"))),
        tokens::toString);
    String ended = "Token %s of client %s is revoked".formatted(revokedId(), clientId);
    assertTrue(logs().values().stream().anyMatch(log -> log.contains(ended)), ended);
  }

  @Test
  void leavesNoSecretInAnyTable() throws SQLException {
    List<String> sought = new ArrayList<>(soughtFor());
    sought.add(clientId);

    Map<String, Set<String>> found = inTables(sought);

    assertTrue(
        found
            .getOrDefault(clientId, Set.of())
            .containsAll(Set.of("gateway.client", "gateway.history")),
        "what is there is found: " + found);
    found.remove(clientId);
    assertEquals(Map.of(), found);
  }

  @Test
  void leavesNoSecretInAnyLog() {
    Await.until(
        "both gateways have logged the last request",
        () -> logs().values().stream().filter(log -> log.contains(LAST)).count() == 2);

    Map<String, String> logs = logs();
    assertTrue(logs.size() > 10, "every part has one: " + logs.keySet());
    assertTrue(
        logs.values().stream().anyMatch(log -> log.contains(clientId)), "what is there is found");
    logs.forEach(
        (name, log) ->
            assertEquals(
                List.of(), soughtFor().stream().filter(log::contains).toList(), "in " + name));
  }

  @Test
  void leavesNoSecretInItsTraces() {
    List<Span> spans =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () -> Platform.COLLECTOR.of(TRACE),
                seen ->
                    Set.copyOf(seen.stream().map(Span::what).toList())
                        .containsAll(
                            Set.of(
                                "gateway SERVER POST /oauth2/token",
                                "gateway SERVER POST /v1/clients/{id}/disablement",
                                "members-service SERVER GET /v1/institutions/{id}")));

    String told = spans.toString();
    assertEquals(List.of(), soughtFor().stream().filter(told::contains).toList());
  }

  /**
   * Each as text, and as the bytes of a column are shown. A token is sought for by its signature.
   */
  private static List<String> soughtFor() {
    return SECRETS.values().stream()
        .map(secret -> secret.substring(secret.lastIndexOf('.') + 1))
        .flatMap(
            secret ->
                Stream.of(
                    secret, HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII))))
        .toList();
  }

  private static Map<String, Set<String>> inTables(List<String> sought) throws SQLException {
    Map<String, Set<String>> found = new TreeMap<>();
    EmbeddedPostgres postgres = PLATFORM.stack().postgres();
    for (String database : Stack.services()) {
      try (Connection connection =
          DriverManager.getConnection(
              postgres.jdbcUrl(database), postgres.user(), postgres.password())) {
        for (String table : tables(connection)) {
          for (String secret : inTable(connection, table, sought)) {
            found.computeIfAbsent(secret, s -> new TreeSet<>()).add(database + "." + table);
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return strings(
        connection.prepareStatement(
            "select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'"));
  }

  private static List<String> inTable(Connection connection, String table, List<String> sought)
      throws SQLException {
    PreparedStatement search =
        connection.prepareStatement(
            "select s from unnest(?) s where exists (select from \"%s\" r where position(s in r::text) > 0)"
                .formatted(table));
    search.setArray(1, connection.createArrayOf("text", sought.toArray()));
    return strings(search);
  }

  private static List<String> strings(PreparedStatement query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (query;
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        strings.add(row.getString(1));
      }
    }
    return strings;
  }

  /** All of them, by the names of the files. */
  private static Map<String, String> logs() {
    Map<String, String> logs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(PLATFORM.logs())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        logs.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return logs;
  }

  private static List<Map<String, Object>> items(String list) {
    return SECRETARIAT
        .asking()
        .get("/v1/clients/" + id + "/" + list)
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  private static String revokedId() {
    try {
      return revoked.getJWTClaimsSet().getJWTID();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Where people put them by mistake: in the place of the id, in addresses, and in other bodies.
   */
  private static void inWrongPlaces(String secret) {
    assertEquals(
        401,
        tokenAnswer(
                asking().formParam("client_id", secret).formParam("client_secret", clientId),
                "members:read")
            .statusCode());
    assertEquals(
        400,
        asking()
            .formParam("grant_type", "client_credentials")
            .queryParam("client_id", clientId)
            .queryParam("client_secret", secret)
            .post("/oauth2/token")
            .statusCode());
    assertEquals(
        400, commanding().queryParam("access_token", secret).get("/v1/changes").statusCode());
    assertEquals(
        400, commanding().queryParam("access_token", secret).get("/v1/institutions").statusCode());
    assertEquals(404, commanding().get("/v1/institutions/" + secret).statusCode());
    assertEquals(404, commanding().get("/v1/clients/" + secret).statusCode());
    assertEquals(
        400, commanding().body(Map.of("institution", secret)).post("/v1/clients").statusCode());
    assertEquals(
        400, commanding().body(Map.of("secret", secret)).post("/v1/institutions").statusCode());
    assertEquals(
        401,
        traced(given().baseUri(PLATFORM.anyGateway().toString()))
            .header("Authorization", "Bearer " + secret + "x")
            .get("/v1/institutions")
            .statusCode());
  }

  private static String kept(String what, String secret) {
    SECRETS.put(what, secret);
    return secret;
  }

  private static SignedJWT token(String how, RequestSpecification request, String scope)
      throws ParseException {
    Response answer = tokenAnswer(request, scope);
    assertEquals(200, answer.statusCode(), answer.asString());
    return SignedJWT.parse(kept("the token that was got " + how, Json.at(answer, "access_token")));
  }

  private static Response tokenAnswer(RequestSpecification request, String scope) {
    return request
        .formParam("grant_type", "client_credentials")
        .formParam("scope", scope)
        .post("/oauth2/token");
  }

  private static RequestSpecification withSecret(String secret) {
    return asking().formParam("client_id", clientId).formParam("client_secret", secret);
  }

  private static RequestSpecification withAssertion(ECKey key) throws JOSEException {
    String issuer = asking().get("/.well-known/oauth-authorization-server").path("issuer");
    PrivateKeyJWT proof =
        new PrivateKeyJWT(
            new ClientID(clientId),
            URI.create(issuer),
            JWSAlgorithm.ES256,
            key.toPrivateKey(),
            key.getKeyID(),
            null);
    return asking()
        .formParam("client_assertion_type", PrivateKeyJWT.CLIENT_ASSERTION_TYPE)
        .formParam(
            "client_assertion", kept("the assertion", proof.getClientAssertion().serialize()));
  }

  private static RequestSpecification asking() {
    return traced(given().baseUri(PLATFORM.anyGateway().toString()))
        .contentType(ContentType.URLENC);
  }

  private static RequestSpecification commanding() {
    return traced(SECRETARIAT.asking());
  }

  private static RequestSpecification traced(RequestSpecification request) {
    return request.header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
  }

  private static void done(Response answer) {
    assertEquals(200, answer.statusCode(), answer.asString());
  }
}
