package org.caspian.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;

/** The gateway under test, as the secretariat and members talk to it. */
public final class TheGateway {

  private static final String INSTITUTIONS = "caspian.members.institution.v1";
  private static final String CREATED = "org.caspian.members.institution.created.v1";
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
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client.clientId())
        .formParam("client_secret", client.clientSecret())
        .post("/oauth2/token");
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

  /** A new client of this member, with all that members' clients may. */
  public static Credentials clientOf(UUID institution) {
    Response opened = open(Map.of("institution", institution, "label", "Student system"));
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

  /** Asks for what is refused anyway; the reason tells whether the institution is known. */
  private static boolean isKnown(UUID institution) {
    Response refused =
        open(
            Map.of(
                "institution",
                institution,
                "label",
                "A probe",
                "scopes",
                List.of("clients:write")));
    refused.then().statusCode(422);
    return !"institution-unknown".equals(Json.at(refused, "code"));
  }

  /** Says on Kafka what members-service would say of an institution. */
  public static void announce(UUID id, long version, String membership) {
    ObjectNode data = sample(CREATED);
    data.put("id", id.toString()).put("membership", membership).put("version", version);
    try (KafkaProbe kafka = KafkaProbe.open()) {
      kafka.createTopic(INSTITUTIONS, Map.of("cleanup.policy", "compact"));
      kafka.send(INSTITUTIONS, CloudEvent.of(CREATED, id, version, "public", data.toString()));
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
