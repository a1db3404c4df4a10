package org.caspian.contracts.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** What is asked of the change feed: its beginning, its middle, its end, all and by type. */
final class FeedQuestions {

  static final String PATH = "/v1/changes";

  /** One entry in five thousand. */
  private static final String RARE = "org.caspian.members.institution.suspended.v1";

  private static final int DEEP = 100;

  private final Function<String, JsonNode> reader;
  private final Asked asked;

  /** Takes a question. */
  interface Asked {
    void ask(String group, String name, String path);
  }

  FeedQuestions(Function<String, JsonNode> reader, Asked asked) {
    this.reader = reader;
    this.asked = asked;
  }

  void ask() {
    JsonNode middle = walked(PATH + "?limit=200");
    String type = middle.at("/items/0/type").asText(RARE);
    String next = middle.path("next").asText();
    String end = reader.apply(PATH + "?cursor=now").path("next").asText();
    asked.ask("feed", PATH + ", beginning", PATH);
    asked.ask("feed", PATH + ", middle", PATH + "?cursor=" + next);
    asked.ask("feed", PATH + ", end", PATH + "?cursor=" + end);
    asked.ask("feed", PATH + "?type, common", PATH + "?type=" + type);
    asked.ask("feed", PATH + "?type, rare", PATH + "?type=" + RARE);
    String ended = reader.apply(PATH + "?cursor=now&type=" + RARE).path("next").asText();
    asked.ask("feed", PATH + "?type, end", PATH + "?type=" + RARE + "&cursor=" + ended);
  }

  /** The page after so many, or the last one with entries. */
  private JsonNode walked(String path) {
    JsonNode page = reader.apply(path);
    for (int walked = 0; walked < DEEP; walked++) {
      JsonNode next = reader.apply(path + "&cursor=" + page.path("next").asText());
      if (next.path("items").size() < 200) {
        return page;
      }
      page = next;
    }
    return page;
  }
}
