package org.caspian.platform.testkit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A university as the tests of a service need it: known there through real messages of
 * members-service, made from the samples in {@code contracts}, and calling the service.
 */
public final class University {

  private static final String TOPIC = "caspian.members.institution.v1";

  /** REST Assured would say that merge patches are ISO-8859-1. */
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  /** Opened once: most tests begin with two new members. It ends with the test run. */
  private static KafkaProbe members;

  private final UUID id = UUID.randomUUID();
  private final String country;
  private final AtomicLong version = new AtomicLong();

  private University(String country) {
    this.country = country;
  }

  /**
   * A university that nobody has heard of.
   *
   * @return it, in Kazakhstan
   */
  public static University unknown() {
    return new University("KZ");
  }

  /**
   * A member that members-service has just told of: the service may not know it yet.
   *
   * @return it, in Kazakhstan
   */
  public static University member() {
    return memberIn("KZ");
  }

  /**
   * A member that members-service has just told of: the service may not know it yet.
   *
   * @param country ISO 3166-1 alpha-2
   * @return it
   */
  public static University memberIn(String country) {
    University university = new University(country);
    university.isTold("created", "ACTIVE", List.of());
    return university;
  }

  /**
   * An institution without a membership that members-service has just told of.
   *
   * @return it, in Kazakhstan
   */
  public static University nonMember() {
    University university = unknown();
    university.isTold("created", "NONE", List.of());
    return university;
  }

  /**
   * Members-service tells that a suspension is in force.
   *
   * @param effects what it forbids
   */
  public void isSuspended(String... effects) {
    isTold("suspended", "ACTIVE", List.of(effects));
  }

  /** Members-service tells that no suspension is in force any more. */
  public void isReinstated() {
    isTold("reinstated", "ACTIVE", List.of());
  }

  /** Members-service tells that its membership has ended. */
  public void hasLeft() {
    isTold("updated", "NONE", List.of());
  }

  /**
   * Members-service tells that it was merged into another.
   *
   * @param successor which acts for it from now on
   */
  public void isMergedInto(University successor) {
    isTold("merged", "NONE", List.of(), Optional.of(successor.id));
  }

  /**
   * Members-service tells the same once more, under another id, as it does every night.
   *
   * @param successor which acts for it already
   */
  public void isToldAgainToBeMergedInto(University successor) {
    send(message("merged", "NONE", List.of(), Optional.of(successor.id), version.get()));
  }

  private void isTold(String what, String membership, List<String> effects) {
    isTold(what, membership, effects, Optional.empty());
  }

  private void isTold(
      String what, String membership, List<String> effects, Optional<UUID> successor) {
    send(message(what, membership, effects, successor, version.incrementAndGet()));
  }

  private CloudEvent message(
      String what,
      String membership,
      List<String> effects,
      Optional<UUID> successor,
      long aggregateVersion) {
    String type = "org.caspian.members.institution." + what + ".v1";
    ObjectNode data = MessageSchemas.sample(type);
    data.put("id", id.toString())
        .put("country", country)
        .put("membership", membership)
        .put("suspended", !effects.isEmpty())
        .put("version", aggregateVersion);
    effects.forEach(data.putArray("effects")::add);
    successor.ifPresent(other -> data.put("successorId", other.toString()));
    return CloudEvent.of(type, id, aggregateVersion, "public", data.toString());
  }

  private static synchronized void send(CloudEvent message) {
    if (members == null) {
      members = KafkaProbe.open();
      members.createTopic(TOPIC, Map.of("cleanup.policy", "compact"));
    }
    members.send(TOPIC, message);
  }

  /**
   * Its id.
   *
   * @return the id that every message and token of it has
   */
  public UUID id() {
    return id;
  }

  /**
   * The beginning of a request of its client.
   *
   * @return a request with its token, whose body, if it gets one, is JSON
   */
  public RequestSpecification asks() {
    return with(Tokens.member(id));
  }

  /**
   * The beginning of a request of the secretariat's client.
   *
   * @return a request with its token, whose body, if it gets one, is JSON
   */
  public static RequestSpecification secretariatAsks() {
    return with(Tokens.secretariat());
  }

  private static RequestSpecification with(String token) {
    return given().config(AS_IT_IS).auth().oauth2(token).contentType(ContentType.JSON);
  }

  /**
   * Sends a request, again while an institution in it is not known to the service yet, as the
   * problem says.
   *
   * @param request the request
   * @return the first answer that is about something else
   */
  public static Response whenKnown(Supplier<Response> request) {
    return Await.value(
        "the institutions are known",
        () ->
            Optional.of(request.get())
                .filter(
                    answer ->
                        answer.statusCode() != 422
                            || !"institution-unknown".equals(Json.at(answer, "code"))));
  }
}
