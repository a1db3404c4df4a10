package org.caspian.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessagesTest {

  private static final String TOPIC = "caspian.projects.project.v1";
  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");
  private final University unwilling = University.memberIn("IR");
  private final University silent = University.memberIn("RU");

  @Test
  void tellEverythingThatHappensToThoseWhoSeeItAfterwards() {
    String project = Given.draft(coordinator);
    change(project, 1, Map.of("theme", "SUBSOIL_USE"));
    for (University invited : List.of(partner, unwilling, silent)) {
      Given.invite(project, coordinator, invited).then().statusCode(201);
    }
    Given.confirm(project, partner).then().statusCode(200);
    Given.confirm(project, unwilling).then().statusCode(200);
    Given.refuse(project, unwilling, "No ship.").then().statusCode(200);
    Given.withdraw(project, coordinator, silent).then().statusCode(200);
    Given.submit(project, coordinator).then().statusCode(200);

    List<CloudEvent> told = told(project, 10);

    assertEquals(
        Stream.of(
                "created",
                "updated",
                "partner-invited",
                "partner-invited",
                "partner-invited",
                "partner-confirmed",
                "partner-confirmed",
                "partner-declined",
                "partner-withdrawn",
                "submitted")
            .map(word -> "org.caspian.projects.project." + word + ".v1")
            .toList(),
        told.stream().map(CloudEvent::type).toList());
    assertEquals(
        List.of(
            Set.of(coordinator),
            Set.of(coordinator),
            Set.of(coordinator, partner),
            Set.of(coordinator, partner, unwilling),
            Set.of(coordinator, partner, unwilling, silent),
            Set.of(coordinator, partner, unwilling, silent),
            Set.of(coordinator, partner, unwilling, silent),
            Set.of(coordinator, partner, silent),
            Set.of(coordinator, partner),
            Set.of(coordinator, partner)),
        told.stream().map(this::audience).toList());
    long version = 1;
    for (CloudEvent message : told) {
      assertEquals("/v1/projects/" + project, message.subject());
      assertEquals(version++, message.aggregateVersion());
    }
  }

  @Test
  void tellOfAChangeWhoIsAskedAgain() {
    String project = Given.confirmedBy(coordinator, partner);
    change(project, 3, Map.of("title", Map.of("en", "Sturgeons")));

    CloudEvent updated = told(project, 4).getLast();

    assertEquals("org.caspian.projects.project.updated.v1", updated.type());
    assertEquals("INVITED", updated.data().at("/partners/0/state").asText());
    assertEquals(Set.of(coordinator, partner), audience(updated));
  }

  private void change(String project, long version, Map<String, ?> changes) {
    Given.change(project, coordinator, version, changes).then().statusCode(200);
  }

  private static List<CloudEvent> told(String project, int messages) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until(
          messages + " messages about " + project, () -> about(probe, project).size() >= messages);
      return about(probe, project);
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String project) {
    return probe.read(TOPIC).stream().filter(message -> message.key().equals(project)).toList();
  }

  private Set<University> audience(CloudEvent message) {
    Set<String> ids = Set.of(message.audience().split(","));
    Set<University> found =
        Stream.of(coordinator, partner, unwilling, silent)
            .filter(university -> ids.contains(university.id().toString()))
            .collect(Collectors.toSet());
    assertEquals(ids.size(), found.size());
    return found;
  }
}
