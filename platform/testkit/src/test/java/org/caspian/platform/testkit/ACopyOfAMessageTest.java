package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records of consumers, right ones and wrong ones, against what producers promise. */
class ACopyOfAMessageTest {

  private static final String INSTITUTION = "caspian.members.institution.v1";
  private static final String NOMINATION = "caspian.mobility.nomination.v1";
  private static final String PROJECT = "caspian.projects.project.v1";

  record Institution(
      UUID id,
      String label,
      Map<String, String> name,
      Set<String> effects,
      boolean suspended,
      Optional<String> ror,
      long version) {}

  record PlannedNomination(State state, LocalDate plannedStart, Integer eqfLevel) {}

  record Project(List<Partner> partners) {}

  record Partner(UUID institutionId, State state) {}

  record Renamed(String title) {}

  record Absent(String ror) {}

  record UnknownButOptional(Optional<String> motto) {}

  record OfAnotherType(int label, List<UUID> effects, Instant country, Map<String, Integer> name) {}

  record Closed(Place membership) {}

  record Nested(List<NamedPartner> partners) {}

  record NamedPartner(String nickname) {}

  enum State {
    PENDING,
    @JsonEnumDefaultValue
    OTHER
  }

  enum Place {
    ACTIVE,
    NONE
  }

  @Test
  void isReadWhereItFits() {
    MessageSchemas.assertReadable(INSTITUTION, Institution.class);
    MessageSchemas.assertReadable(NOMINATION, PlannedNomination.class);
    MessageSchemas.assertReadable(PROJECT, Project.class);
  }

  @Test
  void hasNothingThatTheProducerDoesNotSend() {
    assertFaults("/title is not in the schema", Renamed.class);
    assertFaults("/motto is not in the schema", UnknownButOptional.class);
  }

  @Test
  void needsNothingThatTheProducerMayLeaveOut() {
    assertFaults("/ror may be absent", Absent.class);
  }

  @Test
  void isOfTypesThatFit() {
    List<String> faults =
        MessageCopy.faults(INSTITUTION, OfAnotherType.class).stream()
            .filter(fault -> fault.contains("created"))
            .map(fault -> fault.substring(fault.indexOf('#') + 1))
            .toList();

    assertEquals(
        List.of(
            "/label is string, not integer",
            "/effects/* is string, not string uuid",
            "/country is string, not string date-time",
            "/name/* is string, not integer"),
        faults);
  }

  @Test
  void knowsWhatToDoWithConstantsThatMayCome() {
    assertFaults(
        "/membership may be a constant that is not known, and there is none for it", Closed.class);
  }

  @Test
  void isLookedAtToItsEnd() {
    List<String> faults = MessageCopy.faults(PROJECT, Nested.class);

    assertEquals(
        "org.caspian.projects.project.created.v1#/partners/*/nickname is not in the schema",
        faults.getFirst());
  }

  @Test
  void isOfATopicThatThereIs() {
    assertEquals(
        List.of("the contracts have no topic caspian.members.institute.v1"),
        MessageCopy.faults("caspian.members.institute.v1", Institution.class));
  }

  /** In each of the messages of the topic. */
  private static void assertFaults(String fault, Class<?> copy) {
    assertEquals(
        MessageContract.typesOn(INSTITUTION).stream().map(type -> type + "#" + fault).toList(),
        MessageCopy.faults(INSTITUTION, copy));
  }
}
