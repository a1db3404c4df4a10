package org.caspian.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.University;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway under test, as the secretariat and members talk to it. */
public final class TheGateway {

  private static final String INSTITUTIONS = "caspian.members.institution.v1";
  private static final String CREATED = "org.caspian.members.institution.created.v1";
  private static final String MERGED = "org.caspian.members.institution.merged.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private TheGateway() {}

  /**
   * A client and its secret.
   *
   * @param id of the object, not of OAuth
   */
  public record Credentials(String id, String clientId, String clientSecret) {}

  /** The client that the gateway opened at its first start. */
  public static Credentials firstClient() {
    return new Credentials(
        null, GatewayServers.BOOTSTRAP_CLIENT_ID, GatewayServers.BOOTSTRAP_CLIENT_SECRET);
  }

  /** A request of the secretariat. */
  public static RequestSpecification secretariat() {
    return as(firstClient());
  }

  /** A request of this client, with a token for all that it may. */
  public static RequestSpecification as(Credentials client) {
    return given().auth().oauth2(token(client));
  }

  /** A new token for all that the client may. */
  public static String token(Credentials client) {
    return tokenRequest(client).then().statusCode(200).extract().path("access_token");
  }

  /** Asks for a token for all that the client may. */
  public static Response tokenRequest(Credentials client) {
    return form(client).post("/oauth2/token");
  }

  private static RequestSpecification form(Credentials client) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client.clientId())
        .formParam("client_secret", client.clientSecret());
  }

  /** Asks for a token for this scope. */
  public static Response tokenRequest(Credentials client, String scope) {
    return form(client).formParam("scope", scope).post("/oauth2/token");
  }

  /** What a token claims, without a look at its signature. */
  public static Map<String, Object> claims(String token) {
    return part(token, 1);
  }

  /** The header of a token. */
  public static Map<String, Object> header(String token) {
    return part(token, 0);
  }

  private static Map<String, Object> part(String token, int index) {
    try {
      byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
      return JSON.readValue(payload, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A member that the gateway has heard of. */
  public static UUID member() {
    return institution("ACTIVE");
  }

  /** An institution that the gateway has heard of. */
  public static UUID institution(String membership) {
    UUID id = UUID.randomUUID();
    announce(id, 1, membership);
    Await.until("the gateway knows " + id, () -> isKnown(id));
    return id;
  }

  /** A member of which the gateway has heard that it is under every effect of a suspension. */
  public static UUID suspendedMember() {
    University university = University.member();
    university.isSuspended(
        "VOTE", "OFFICE", "DELEGATES", "NEW_PROJECTS", "NEW_NOMINATIONS", "LISTING");
    Directory directory = Arc.container().instance(Directory.class).get();
    Await.until(
        "the gateway knows that it is suspended",
        () -> directory.find(university.id()).filter(known -> known.isUnder("VOTE")).isPresent());
    return university.id();
  }

  /** A new client of this member, with all that members' clients may. */
  public static Credentials clientOf(UUID institution) {
    Response opened = open(Map.of("institution", institution, "label", "Student system"));
    opened.then().statusCode(201);
    return credentials(opened);
  }

  /** A new client of this member, for these scopes. */
  public static Credentials clientOf(UUID institution, String... scopes) {
    Response opened =
        open(
            Map.of(
                "institution", institution, "label", "Student system", "scopes", List.of(scopes)));
    opened.then().statusCode(201);
    return credentials(opened);
  }

  /** A new client of the secretariat. */
  public static Credentials clientOfSecretariat() {
    Map<String, Object> body = new HashMap<>();
    body.put("institution", null);
    body.put("label", "Office");
    Response opened = open(body);
    opened.then().statusCode(201);
    return credentials(opened);
  }

  /** Asks, as the secretariat, for a client. */
  public static Response open(Map<String, Object> body) {
    return secretariat().contentType(ContentType.JSON).body(body).post("/v1/clients");
  }

  /** What the answer to {@link #open} shows. */
  public static Credentials credentials(Response opened) {
    return new Credentials(
        Json.at(opened, "id"), Json.at(opened, "clientId"), Json.at(opened, "clientSecret"));
  }

  private static boolean isKnown(UUID institution) {
    try {
      return rows("known_institution", "id", institution) == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The gateway's institutions cannot be read", e);
    }
  }

  /** How many rows of one of the gateway's tables have this value. */
  public static int rows(String table, String column, Object value) throws SQLException {
    Config config = ConfigProvider.getConfig();
    try (Connection connection =
            DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from %s where %s = ?".formatted(table, column))) {
      statement.setObject(1, value);
      try (ResultSet count = statement.executeQuery()) {
        count.next();
        return count.getInt(1);
      }
    }
  }

  /** Says on Kafka what members-service would say of an institution. */
  public static void announce(UUID id, long version, String membership) {
    ObjectNode data = sample(CREATED);
    data.put("id", id.toString()).put("membership", membership).put("version", version);
    announce(CREATED, id, version, data);
  }

  /** Members-service tells that this institution was merged into another. */
  public static void announceMerger(UUID id, long version, UUID successor) {
    ObjectNode data = sample(MERGED);
    data.put("id", id.toString()).put("successorId", successor.toString()).put("version", version);
    announce(MERGED, id, version, data);
  }

  private static void announce(String type, UUID id, long version, ObjectNode data) {
    try (KafkaProbe kafka = KafkaProbe.open()) {
      kafka.createTopic(INSTITUTIONS, Map.of("cleanup.policy", "compact"));
      kafka.send(INSTITUTIONS, CloudEvent.of(type, id, version, "public", data.toString()));
    }
  }

  private static ObjectNode sample(String type) {
    String file = "/contracts/samples/" + type + ".json";
    try (InputStream sample = TheGateway.class.getResourceAsStream(file)) {
      return (ObjectNode) JSON.readTree(new String(sample.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
