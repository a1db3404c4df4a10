package org.caspian.platform.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.MessageSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class InstitutionsHeardOfTest {

  private static final String TOPIC = "caspian.members.institution.v1";

  @Inject Directory directory;
  @Inject InstitutionHandler handler;

  private final UUID id = UUID.randomUUID();

  @Test
  void areKnownAsTheLatestVersionSays() {
    hear(institution("KZ", Set.of()), 1);
    hear(institution("KZ", Set.of("DELEGATES")), 4);

    assertEquals(Optional.of(institution("KZ", Set.of("DELEGATES"))), directory.find(id));
  }

  @Test
  void areNotChangedByWhatCameLate() {
    hear(institution("KZ", Set.of()), 2);
    hear(institution("KZ", Set.of("DELEGATES")), 1);

    assertEquals(Set.of(), directory.get(id).effects());
  }

  @Test
  void takeMoreFromTheSameVersionToldAgain() {
    hear(institution(null, Set.of()), 2);
    hear(institution("KZ", Set.of()), 2);

    assertEquals("KZ", directory.get(id).country());
  }

  @Test
  void areRequiredAllAtOnceByThePointersThatNameThem() {
    hear(institution("KZ", Set.of()), 1);
    Map<String, UUID> named = new LinkedHashMap<>();
    named.put("/parties/0", UUID.randomUUID());
    named.put("/parties/1", id);
    named.put("/parties/2", UUID.randomUUID());

    ProblemException refusal = assertThrows(ProblemException.class, () -> directory.require(named));

    assertTrue(refusal.is(StandingProblems.INSTITUTION_UNKNOWN));
    assertEquals(
        Set.of("/parties/0", "/parties/2"),
        Set.copyOf(refusal.errors().stream().map(FieldError::pointer).toList()));
    assertEquals(Set.of(id), directory.require(Map.of("/parties/1", id)).keySet());
  }

  @Test
  void areUnknownUntilTheFirstMessage() {
    ProblemException refusal = assertThrows(ProblemException.class, () -> directory.get(id));

    assertTrue(refusal.is(StandingProblems.INSTITUTION_UNKNOWN));
    assertEquals(Optional.empty(), directory.find(id));
  }

  @Test
  void areFoundAsTheirSuccessorWhenTheyWereMergedByWayOfWhomever() {
    UUID between = UUID.randomUUID();
    UUID last = UUID.randomUUID();
    hear(institution("KZ", Set.of()), 1);
    // In whatever order it is heard.
    hear(named(id, Set.of()), between, 2);
    assertEquals(Optional.empty(), directory.find(id), "nothing was heard of the successor");
    hear(named(between, Set.of()), last, 2);
    hear(named(last, Set.of("DELEGATES")), 1);

    assertEquals(named(last, Set.of("DELEGATES")), directory.get(id));
    assertEquals(Optional.of(last), directory.read().successorOf(id));
  }

  @Test
  void areNotNamedAnewWhenTheyWereMerged() {
    UUID successor = UUID.randomUUID();
    hear(named(successor, Set.of()), 1);
    hear(named(id, Set.of()), successor, 2);
    Map<String, UUID> named = Map.of("/parties/0", id, "/parties/1", successor);

    ProblemException refusal = assertThrows(ProblemException.class, () -> directory.require(named));

    assertTrue(refusal.is(StandingProblems.INSTITUTION_MERGED));
    assertEquals(
        List.of("/parties/0"), refusal.errors().stream().map(FieldError::pointer).toList());
    assertEquals(successor, refusal.members().get("successorId"));
  }

  @ParameterizedTest
  @MethodSource("released")
  void areKnownFromMessagesAsTheyWereReleased(CloudEvent event) {
    JsonNode told = event.data();
    Optional<KnownInstitution> successor =
        Optional.ofNullable(told.get("successorId"))
            .map(other -> named(UUID.fromString(other.asText()), Set.of()));
    successor.ifPresent(other -> hear(other, 1));

    QuarkusTransaction.requiringNew().run(() -> handler.handle(message(event)));

    assertEquals(successor.orElseGet(() -> told(told)), directory.get(id));
  }

  private KnownInstitution told(JsonNode state) {
    return new KnownInstitution(
        id,
        state.get("label").asText(),
        state.get("country").asText(),
        state.get("timeZone").asText(),
        state.get("membership").asText(),
        state.get("effects").valueStream().map(JsonNode::asText).collect(Collectors.toSet()));
  }

  static List<CloudEvent> released() {
    return MessageSchemas.released(TOPIC);
  }

  /** Of an institution that no other test has told of. */
  private InboundMessage message(CloudEvent event) {
    return new InboundMessage(
        UUID.fromString(event.id()),
        event.headers().get("ce_source"),
        event.type(),
        event.subject(),
        Instant.parse(event.headers().get("ce_time")),
        TOPIC,
        id,
        event.aggregateVersion(),
        Audience.parse(event.audience()),
        event.data());
  }

  private void hear(KnownInstitution institution, long version) {
    hear(institution, null, version);
  }

  private void hear(KnownInstitution institution, UUID successor, long version) {
    QuarkusTransaction.requiringNew().run(() -> directory.learn(institution, successor, version));
  }

  private static KnownInstitution named(UUID id, Set<String> effects) {
    return new KnownInstitution(id, "A University", "KZ", "Asia/Aqtau", "ACTIVE", effects);
  }

  private KnownInstitution institution(String country, Set<String> effects) {
    return new KnownInstitution(id, "A University", country, "Asia/Aqtau", "ACTIVE", effects);
  }
}
