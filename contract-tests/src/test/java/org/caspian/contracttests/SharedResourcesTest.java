package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.caspian.contracttests.Platform.Caller;
import org.junit.jupiter.api.Test;

/** What a member shares is booked by another, and what it takes back leaves a tombstone. */
class SharedResourcesTest {

  private final Platform platform = Platform.shared();
  private final Caller owner = platform.member("KZ");
  private final Caller other = platform.member("AZ");

  @Test
  void aDeletedLearningResourceIsGoneAndTheFeedSaysSo() {
    String position = other.asking().get("/v1/changes?cursor=now").path("next");
    String path = "/v1/learning-resources/" + Shared.learningResource(owner);

    owner
        .asking()
        .body(Map.of("reason", "It is out of date."))
        .post(path + "/deletion")
        .then()
        .statusCode(200);

    Eventually.answered(
        () -> other.asking().get("/v1/changes?limit=200&cursor=" + position),
        feed ->
            typesOf(feed, path)
                .equals(
                    List.of(
                        typeOf("learning-resource.created"), typeOf("learning-resource.deleted"))));
    assertEquals(410, other.asking().get(path).statusCode());
  }

  @Test
  void theOwnerHearsThatAUnitIsWantedAndWhoWantedItThatItMay() {
    String ofOwner = owner.asking().get("/v1/changes?cursor=now").path("next");
    String ofOther = other.asking().get("/v1/changes?cursor=now").path("next");
    String path = "/v1/bookings/" + Shared.booking(other, Shared.facility(owner), 2);

    Eventually.answered(
        () -> owner.asking().get("/v1/changes?limit=200&cursor=" + ofOwner),
        feed -> typesOf(feed, path).equals(List.of(typeOf("booking.requested"))));
    owner.asking().post(path + "/acceptance").then().statusCode(200);

    Eventually.answered(
        () -> other.asking().get("/v1/changes?limit=200&cursor=" + ofOther),
        feed ->
            typesOf(feed, path)
                .equals(List.of(typeOf("booking.requested"), typeOf("booking.accepted"))));
  }

  private static List<String> typesOf(Response feed, String subject) {
    return feed.path("items.findAll { it.subject == '%s' }.type".formatted(subject));
  }

  private static String typeOf(String what) {
    return "org.caspian.members." + what + ".v1";
  }
}
