package org.caspian.events;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Tokens;

/** A university as the tests need it: known to events through real messages, and calling it. */
public final class University {

  private static final String TOPIC = "caspian.members.institution.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Opened once: most tests begin with two new members. It ends with the test run. */
  private static KafkaProbe members;

  private final UUID id;
  private final AtomicLong version = new AtomicLong();

  private University(UUID id) {
    this.id = id;
  }

  /** A university that nobody has heard of. */
  public static University unknown() {
    return new University(UUID.randomUUID());
  }

  /** A member that members-service has just told of. */
  public static University member() {
    University university = unknown();
    university.isTold("created", "ACTIVE", List.of());
    return university;
  }

  /** An institution without a membership that members-service has just told of. */
  public static University nonMember() {
    University university = unknown();
    university.isTold("created", "NONE", List.of());
    return university;
  }

  /** Members-service tells that a suspension is in force. */
  public void isSuspended(String... effects) {
    isTold("suspended", "ACTIVE", List.of(effects));
  }

  /** Members-service tells that no suspension is in force any more. */
  public void isReinstated() {
    isTold("reinstated", "ACTIVE", List.of());
  }

  private void isTold(String what, String membership, List<String> effects) {
    send(message(what, membership, effects, version.incrementAndGet()));
  }

  /** A message as members-service sends it, made from the sample in the contracts. */
  private CloudEvent message(
      String what, String membership, List<String> effects, long aggregateVersion) {
    String type = "org.caspian.members.institution." + what + ".v1";
    ObjectNode data = sample(type);
    data.put("id", id.toString())
        .put("membership", membership)
        .put("suspended", !effects.isEmpty())
        .put("version", aggregateVersion);
    effects.forEach(data.putArray("effects")::add);
    return CloudEvent.of(type, id, aggregateVersion, "public", data.toString());
  }

  private static synchronized void send(CloudEvent message) {
    if (members == null) {
      members = KafkaProbe.open();
      members.createTopic(TOPIC, Map.of("cleanup.policy", "compact"));
    }
    members.send(TOPIC, message);
  }

  private static ObjectNode sample(String type) {
    try {
      JsonNode sample = JSON.readTree(Path.of("../contracts/samples", type + ".json").toFile());
      return (ObjectNode) sample;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** The beginning of a request of its client. */
  public RequestSpecification asks() {
    return given().auth().oauth2(Tokens.member(id)).contentType(ContentType.JSON);
  }

  /** The beginning of a request of the secretariat's client. */
  public static RequestSpecification secretariatAsks() {
    return given().auth().oauth2(Tokens.secretariat()).contentType(ContentType.JSON);
  }
}
