package org.caspian.stack;

import static org.caspian.stack.Conversation.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;

/**
 * Plays the main job against the running platform: an import and a new client, an exchange from its
 * agreement to its end, a suspension, a joint project, a summer university, an admission. It can be
 * played as often as one likes: each time it makes what it needs anew, but for the institution that
 * it imports, and leaves no client open.
 */
final class Tour {

  /** One row of its own: the sample stays as it is, and so does the number of members. */
  private static final String SHEET =
      """
      localReference,name.en,type,country,city,timeZone,timeZoneBasis,membership,basis
      TOUR-001,Institute that the tour imports,RESEARCH_INSTITUTE,AZ,Baku,Asia/Baku,DERIVED,NONE,SAMPLE\
      """;

  private final Conversation conversation;
  private final PrintStream out;

  Tour(URI gateway, Credentials credentials, PrintStream out) {
    this.conversation = new Conversation(gateway, credentials, out);
    this.out = out;
  }

  /** Plays it; true when every answer was as it should be. */
  boolean play() {
    ProjectTour projects = new ProjectTour(conversation);
    EventTour events = new EventTour(conversation);
    ExchangeTour exchange = new ExchangeTour(conversation);
    conversation.title("1. Tokens, by the client credentials grant");
    conversation.takeTokens();
    conversation.title("2. The institutions, and an API client for one of them");
    importTwice();
    lookAround();
    openClient();
    exchange.agree();
    exchange.nominate();
    exchange.suspend(projects, events);
    projects.play();
    events.play();
    new AdmissionTour(conversation).play();
    boolean asExpected = conversation.isAsExpected();
    out.println();
    out.println(
        asExpected
            ? "Every answer was as it should be."
            : "Some answers were not as they should be; look for '!' above.");
    return asExpected;
  }

  private void importTwice() {
    JsonNode first = summaryOfImport();
    conversation.remark("no row refused", first.path("refused").asInt() == 0);
    JsonNode again = summaryOfImport();
    conversation.remark("again: all unchanged", again.path("unchanged").asInt() == 1);
  }

  private JsonNode summaryOfImport() {
    return conversation
        .sendSheet(Who.SECRETARIAT, "/v1/institutions/imports", SHEET)
        .path("summary");
  }

  private void lookAround() {
    String list = "/v1/institutions?country=AZ&limit=3";
    JsonNode page = conversation.call(Who.SECRETARIAT, "GET", list, null, 200);
    conversation.call(
        Who.SECRETARIAT, "GET", list + "&cursor=" + page.path("next").asText(), null, 200);
    conversation.call(
        Who.YESSENOV, "GET", "/v1/institutions/" + conversation.institution(Who.BAKU), null, 200);
  }

  private void openClient() {
    JsonNode client =
        conversation.call(
            Who.SECRETARIAT,
            "POST",
            "/v1/clients",
            json(
                """
                {"institution": "%s", "label": "Opened by ./caspian tour", "scopes": ["mobility:read"]}
                """
                    .formatted(conversation.institution(Who.BAKU))),
            201);
    conversation.remark(
        "its clientId and clientSecret are CLIENT_ID and CLIENT_SECRET below; shown this once",
        !client.path("clientSecret").asText().isEmpty());
    conversation.askForToken(client, 200);
    conversation.call(
        Who.SECRETARIAT,
        "POST",
        "/v1/clients/" + client.path("id").asText() + "/disablement",
        null,
        200);
    conversation.askForToken(client, 401);
  }
}
