package org.caspian.stack;

import static org.caspian.stack.Conversation.json;

import com.fasterxml.jackson.databind.JsonNode;

/** The tour's chapter on a joint project. */
final class ProjectTour {

  private final Conversation conversation;

  ProjectTour(Conversation conversation) {
    this.conversation = conversation;
  }

  void play() {
    conversation.title("6. A joint project: two countries, each partner confirms");
    String path = draft();
    conversation.call(Who.YESSENOV, "POST", path + "/submission", null, 422);
    conversation.call(Who.YESSENOV, "POST", path + "/partners", partner(Who.ASTRAKHAN), 201);
    conversation.call(Who.BAKU, "GET", path, null, 404);
    conversation.call(
        Who.ASTRAKHAN,
        "POST",
        path + "/partners/" + conversation.institution(Who.ASTRAKHAN) + "/confirmation",
        null,
        200);
    conversation.call(Who.YESSENOV, "POST", path + "/submission", null, 200);
  }

  /** A draft of Yessenov; its path. */
  String draft() {
    JsonNode project = conversation.call(Who.YESSENOV, "POST", "/v1/projects", body(), 201);
    return "/v1/projects/" + project.path("id").asText();
  }

  static JsonNode body() {
    return json(
        """
        {"title": {"en": "Seals of the northern Caspian", "ru": "Тюлени Северного Каспия"},
         "theme": "CASPIAN_ECOLOGY"}
        """);
  }

  JsonNode partner(Who invited) {
    return json(
        """
        {"institutionId": "%s"}
        """
            .formatted(conversation.institution(invited)));
  }
}
