package org.caspian.stack;

import static org.caspian.stack.Conversation.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tour's chapter on a summer university. */
final class EventTour {

  private static final int PLACES = 20;
  private static final int WAITING = 40;

  private final Conversation conversation;

  EventTour(Conversation conversation) {
    this.conversation = conversation;
  }

  void play() {
    conversation.title("7. A summer university: 60 register at once for 20 places");
    String path = open(Who.BAKU, PLACES);
    List<JsonNode> registrations =
        conversation.atOnce(
            Who.YESSENOV,
            path + "/registrations",
            EventTour::participant,
            answer -> Conversation.statusAndCode(answer) + " " + stateOf(answer.body()),
            Map.of("201 CONFIRMED", PLACES, "201 WAITLISTED", WAITING));
    places(path, PLACES, WAITING);
    conversation.call(
        Who.YESSENOV,
        "POST",
        registration(registrations, "CONFIRMED", 0) + "/withdrawal",
        null,
        200);
    conversation.until(
        Who.YESSENOV,
        registration(registrations, "WAITLISTED", 1),
        "the first in line has the place",
        registration -> stateOf(registration).equals("CONFIRMED"));
    places(path, PLACES, WAITING - 1);
  }

  private void places(String event, int confirmed, int waiting) {
    JsonNode places = conversation.call(Who.YESSENOV, "GET", event + "/places", null, 200);
    conversation.remark(
        "%d confirmed, %d waiting".formatted(confirmed, waiting),
        places.path("confirmed").asInt() == confirmed && places.path("waiting").asInt() == waiting);
  }

  /** The path of one that was answered with this state and position in the line, or none: 0. */
  private static String registration(List<JsonNode> registrations, String state, int position) {
    return registrations.stream()
        .filter(one -> stateOf(one).equals(state) && one.path("position").asInt() == position)
        .findFirst()
        .map(one -> "/v1/registrations/" + one.path("id").asText())
        .orElseThrow(
            () -> new StackException("No registration is %s %d".formatted(state, position)));
  }

  private static String stateOf(JsonNode registration) {
    return registration.path("state").asText();
  }

  /** An event with so many places that takes registrations; its path. */
  String open(Who host, int capacity) {
    LocalDate begin = TourDates.today().plusMonths(6);
    JsonNode event =
        conversation.call(
            host,
            "POST",
            "/v1/events",
            json(
                """
                {"kind": "SUMMER_UNIVERSITY", "title": {"en": "Energy and the sea"},
                 "localStart": "%sT09:00", "localEnd": "%sT17:00", "timeZone": "Asia/Baku",
                 "capacity": %d}
                """
                    .formatted(begin, begin.plusDays(9), capacity)),
            201);
    String path = "/v1/events/" + event.path("id").asText();
    conversation.call(host, "POST", path + "/registration-opening", null, 200);
    return path;
  }

  static JsonNode participant() {
    return json(
        """
        {"person": {"code": "P-%s", "passportLatin": {"family": "Bekova", "given": "Aigerim"}}}
        """
            .formatted(UUID.randomUUID().toString().substring(0, 8)));
  }
}
