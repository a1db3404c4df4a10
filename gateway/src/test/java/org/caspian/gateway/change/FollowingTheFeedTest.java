package org.caspian.gateway.change;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages on real Kafka, read by members over HTTP. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class FollowingTheFeedTest {

  private static final String TOPIC = "caspian.mobility.nomination.v1";
  private static final String SUBMITTED = "org.caspian.mobility.nomination.submitted.v1";
  private static final String ACCEPTED = "org.caspian.mobility.nomination.accepted.v1";

  private static KafkaProbe kafka;
  private static UUID yessenov;
  private static UUID baku;
  private static TheGateway.Credentials ofYessenov;
  private static TheGateway.Credentials ofBaku;
  private static TheGateway.Credentials ofAstrakhan;

  @BeforeEach
  void threeMembersFollow() {
    if (kafka != null) {
      return;
    }
    kafka = KafkaProbe.open();
    kafka.createTopic(TOPIC, Map.of());
    yessenov = TheGateway.member();
    baku = TheGateway.member();
    ofYessenov = TheGateway.clientOf(yessenov);
    ofBaku = TheGateway.clientOf(baku);
    ofAstrakhan = TheGateway.clientOf(TheGateway.member());
  }

  @AfterAll
  static void closeProbe() {
    kafka.close();
  }

  /** One who follows the feed from the moment at which it begins. */
  private static final class Follower {

    private final TheGateway.Credentials client;
    private final RequestSpecification question;
    private String cursor;

    Follower(TheGateway.Credentials client, String... types) {
      this.client = client;
      this.question = types.length == 0 ? given() : given().param("type", String.join(",", types));
      this.cursor = read("now").path("next");
    }

    private Response read(String from) {
      Response page =
          given()
              .spec(question)
              .auth()
              .oauth2(TheGateway.token(client))
              .param("cursor", from)
              .get("/v1/changes");
      page.then().statusCode(200).body(has("next", Matchers.notNullValue()));
      return page;
    }

    /** What is new on these subjects. */
    List<String> news(UUID... subjects) {
      Response page = read(cursor);
      cursor = Json.at(page, "next");
      List<Map<String, Object>> items = Json.at(page, "items");
      return items.stream()
          .filter(item -> List.of(subjects).contains(subject(item)))
          .map(item -> item.get("type") + " v" + item.get("aggregateVersion"))
          .toList();
    }

    private static UUID subject(Map<String, Object> item) {
      String path = (String) item.get("subject");
      return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Waits until there is this much news on these subjects. */
    List<String> awaitNews(int count, UUID... subjects) {
      List<String> news = new ArrayList<>();
      Await.until(
          count + " entries",
          () -> {
            news.addAll(news(subjects));
            return news.size() >= count;
          });
      return news;
    }
  }

  private static CloudEvent event(String type, UUID nomination, long version, UUID... audience) {
    List<String> ids = List.of(audience).stream().map(UUID::toString).toList();
    return CloudEvent.of(type, nomination, version, String.join(",", ids), "{}");
  }

  @Test
  void thePartiesReadOfANominationInItsOrderAndNobodyElseDoes() {
    Follower sender = new Follower(ofYessenov);
    Follower receiver = new Follower(ofBaku);
    Follower stranger = new Follower(ofAstrakhan);
    UUID nomination = UUID.randomUUID();

    kafka.send(TOPIC, event(SUBMITTED, nomination, 1, yessenov, baku));
    kafka.send(TOPIC, event(ACCEPTED, nomination, 3, yessenov, baku));

    List<String> both = List.of(SUBMITTED + " v1", ACCEPTED + " v3");
    assertEquals(both, sender.awaitNews(2, nomination));
    assertEquals(both, receiver.awaitNews(2, nomination));
    assertEquals(List.of(), stranger.news(nomination));
  }

  @Test
  void aMessageThatIsSentAgainIsReadOnce() {
    Follower follower = new Follower(ofYessenov);
    UUID nomination = UUID.randomUUID();
    CloudEvent submitted = event(SUBMITTED, nomination, 1, yessenov);

    kafka.send(TOPIC, submitted);
    kafka.send(TOPIC, submitted);
    kafka.send(TOPIC, event(ACCEPTED, nomination, 2, yessenov));

    assertEquals(List.of(SUBMITTED + " v1", ACCEPTED + " v2"), follower.awaitNews(2, nomination));
  }

  @Test
  void whoComesAndWhoGoesIsTold() {
    Follower first = new Follower(ofYessenov);
    Follower second = new Follower(ofBaku);
    Follower office = new Follower(TheGateway.firstClient());
    UUID nomination = UUID.randomUUID();

    kafka.send(TOPIC, event(SUBMITTED, nomination, 1, yessenov));
    kafka.send(TOPIC, event(ACCEPTED, nomination, 2, baku));

    assertEquals(List.of("access-granted v2", ACCEPTED + " v2"), second.awaitNews(2, nomination));
    assertEquals(List.of(SUBMITTED + " v1", "access-ended v2"), first.awaitNews(2, nomination));
    assertEquals(List.of(SUBMITTED + " v1", ACCEPTED + " v2"), office.awaitNews(2, nomination));
  }

  @Test
  void onlyTheTypesAskedForAreRead() {
    Follower follower = new Follower(ofYessenov, ACCEPTED, "access-ended");
    UUID nomination = UUID.randomUUID();

    kafka.send(TOPIC, event(SUBMITTED, nomination, 1, yessenov));
    kafka.send(TOPIC, event(ACCEPTED, nomination, 2, yessenov));

    assertEquals(List.of(ACCEPTED + " v2"), follower.awaitNews(1, nomination));
  }

  @Test
  void theGatewaysOwnMessagesAreThereToo() {
    UUID member = TheGateway.member();
    TheGateway.Credentials client = TheGateway.clientOf(member);

    Await.asserted(
        "the member reads that its client was opened",
        () ->
            TheGateway.as(client)
                .param("type", "org.caspian.gateway.client.opened.v1")
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body(has("items.subject", Matchers.hasItem("/v1/clients/" + client.id()))));
  }

  @Test
  void whatAnInstitutionIsIsPublic() {
    UUID member = TheGateway.member();

    Await.asserted(
        "a stranger reads of the institution",
        () ->
            assertTrue(
                all(ofAstrakhan).stream()
                    .anyMatch(subject -> subject.endsWith(member.toString()))));
  }

  private static List<String> all(TheGateway.Credentials client) {
    List<String> subjects = new ArrayList<>();
    String cursor = null;
    List<String> page;
    do {
      RequestSpecification question = TheGateway.as(client).param("limit", 200);
      Response answer =
          (cursor == null ? question : question.param("cursor", cursor)).get("/v1/changes");
      page = Json.at(answer, "items.subject");
      cursor = Json.at(answer, "next");
      subjects.addAll(page);
    } while (!page.isEmpty());
    return subjects;
  }

  @Test
  void anEditedOrForeignCursorIsRefused() {
    String cursor =
        TheGateway.as(ofYessenov).param("cursor", "now").get("/v1/changes").path("next");
    assertNotNull(cursor);

    for (RequestSpecification foreign :
        List.of(
            TheGateway.as(ofBaku).param("cursor", cursor),
            TheGateway.as(ofYessenov).param("cursor", cursor).param("type", ACCEPTED),
            TheGateway.as(ofYessenov)
                .param("cursor", cursor.substring(0, 8) + "xx" + cursor.substring(10)),
            TheGateway.as(ofYessenov).param("cursor", "later"))) {
      foreign
          .get("/v1/changes")
          .then()
          .statusCode(400)
          .body(has("code", Matchers.equalTo("invalid-cursor")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wait=30",
        "limit=0",
        "limit=201",
        "limit=x",
        "type=",
        "type=A",
        "type=a,,b",
        "from=now"
      })
  void aQuestionThatIsNoneIsRefused(String query) {
    TheGateway.as(ofYessenov)
        .get("/v1/changes?" + query)
        .then()
        .statusCode(400)
        .body(has("code", Matchers.equalTo("invalid-parameter")));
  }

  @Test
  void withoutATokenOrTheScopeItIsClosed() {
    given().get("/v1/changes").then().statusCode(401);
    String narrow =
        given()
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", ofYessenov.clientId())
            .formParam("client_secret", ofYessenov.clientSecret())
            .formParam("scope", "members:read")
            .post("/oauth2/token")
            .path("access_token");

    given()
        .auth()
        .oauth2(narrow)
        .get("/v1/changes")
        .then()
        .statusCode(403)
        .body(has("code", Matchers.equalTo("insufficient-scope")));
  }
}
