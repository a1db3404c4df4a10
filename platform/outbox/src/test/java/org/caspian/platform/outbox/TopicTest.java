package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

  @Test
  void theTopicFollowsFromTheTypeOfTheMessage() {
    assertEquals(
        "caspian.mobility.learning-agreement.v2",
        Topic.nameFor("org.caspian.mobility.learning-agreement.signed.v2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "org.caspian.mobility.stay.v1",
        "org.caspian.mobility.stay.planned",
        "org.caspian.mobility.stay.planned.v0",
        "org.caspian.Mobility.stay.planned.v1",
        "org.example.mobility.stay.planned.v1",
        "org.caspian.mobility.stay.planned.v1\n"
      })
  void whatIsNoTypeHasNone(String type) {
    assertThrows(IllegalArgumentException.class, () -> Topic.nameFor(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "stays", "caspian.stay.v1", "caspian.mobility.stay", "caspian.a.b.v1 "})
  void whatIsNoNameIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> Topic.facts(name));
  }
}
