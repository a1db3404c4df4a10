package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.command.album.Probe;
import org.caspian.platform.rest.Deadline;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway has told the caller that it took too long, while a command was still at it. */
@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class NobodyWaitsAnyMoreTest {

  @Inject Probe probe;

  private final Client client = new Client();
  private String album;

  @BeforeEach
  void anAlbum() {
    album = client.album("Waited for");
  }

  @AfterEach
  void letCommandsGoOn() {
    probe.clear();
  }

  @Test
  void whatTookTooLongIsNotDone() {
    probe.put(count -> takeTooLong());

    addTrack("200")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("1"))
        .body(has("code", equalTo("unavailable")))
        .body(has("retry", equalTo("later")));

    assertEquals(1, client.version(album));
  }

  @Test
  void sentAgainWithItsKeyItIsDoneOnce() {
    String key = UUID.randomUUID().toString();
    probe.put(count -> takeTooLong());
    addTrack("200", key).then().statusCode(503);
    probe.clear();

    addTrack("30000", key).then().statusCode(200);
    addTrack("30000", key).then().statusCode(200).header("Idempotency-Replayed", "true");

    assertEquals(2, client.version(album));
  }

  @Test
  void nothingIsBegunWhenTheTimeIsOver() {
    addTrack("0").then().statusCode(503);

    assertEquals(1, client.version(album));
  }

  @Test
  void whatIsNoTimeIsNone() {
    addTrack("soon").then().statusCode(200);
    addTrack("-1").then().statusCode(200);
    addTrack("99999999999999999999").then().statusCode(200);
  }

  /** On the thread of the command, which alone knows its deadline. */
  private static void takeTooLong() {
    while (!Deadline.isOver()) {
      Thread.onSpinWait();
    }
  }

  private Response addTrack(String timeLeft) {
    return addTrack(timeLeft, UUID.randomUUID().toString());
  }

  private Response addTrack(String timeLeft, String key) {
    return client
        .request(key)
        .header(Deadline.HEADER, timeLeft)
        .body(Map.of("title", "A track"))
        .post("/v1/albums/{id}/tracks", album);
  }
}
