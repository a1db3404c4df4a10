package org.caspian.members;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.ballot.BallotFixture;
import org.caspian.members.contact.ContactFixture;
import org.caspian.members.facility.FacilityFixture;
import org.caspian.members.learning.LearningResourceFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.members.unit.UnitFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class TheSameVersionTest {

  private static final int AT_ONCE = 5;

  /** What can be changed, and who does it; what becomes of it differs from change to change. */
  enum Root {
    ASSEMBLY(
        "assemblies",
        AssemblyFixture::convened,
        change -> Map.of("name", Map.of("en", "Assembly " + change))) {
      @Override
      RequestSpecification asks(Member owner) {
        return Member.secretariatAsks();
      }
    },
    BALLOT(
        "ballots",
        owner ->
            BallotFixture.created(BallotFixture.ballot(AssemblyFixture.convened(owner), "ROOM")),
        change -> Map.of("question", Map.of("en", "Question " + change))) {
      @Override
      RequestSpecification asks(Member owner) {
        return Member.secretariatAsks();
      }
    },
    CONTACT("contacts", ContactFixture::added, change -> Map.of("phone", "+7729212345" + change)),
    FACILITY(
        "facilities",
        owner -> FacilityFixture.published(owner, FacilityFixture.laboratory(1)),
        change -> Map.of("city", "City " + change)),
    LEARNING_RESOURCE(
        "learning-resources",
        owner -> LearningResourceFixture.published(owner, LearningResourceFixture.course()),
        change -> Map.of("url", "https://open.yu.edu.kz/" + change)),
    MEMBERSHIP(
        "memberships",
        MembershipFixture::draft,
        change -> Map.of("motivation", Map.of("en", "Reason " + change))) {
      @Override
      Member owner() {
        return Member.ofNoMembership();
      }
    },
    UNIT(
        "units",
        owner -> UnitFixture.made(owner, UnitFixture.faculty()),
        change -> Map.of("website", "https://yu.edu.kz/" + change));

    private final String path;
    private final Function<Member, String> made;
    private final IntFunction<Map<String, Object>> change;

    Root(String path, Function<Member, String> made, IntFunction<Map<String, Object>> change) {
      this.path = "/v1/" + path + "/{id}";
      this.made = made;
      this.change = change;
    }

    Member owner() {
      return Member.active();
    }

    RequestSpecification asks(Member owner) {
      return owner.asks();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isChangedByOneOfFiveAndNothingOfTheOthersIsLeft(Root root) {
    Member owner = root.owner();
    String id = root.made.apply(owner);
    Response before = root.asks(owner).get(root.path, id);
    List<Callable<Response>> changes =
        IntStream.range(0, AT_ONCE)
            .<Callable<Response>>mapToObj(
                change ->
                    () ->
                        root.asks(owner)
                            .header("If-Match", before.header("ETag"))
                            .body(root.change.apply(change))
                            .patch(root.path, id))
            .toList();

    List<Response> answers = Parallel.send(changes);

    List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
    assertEquals(1, Collections.frequency(statuses, 200), statuses::toString);
    assertEquals(AT_ONCE - 1, Collections.frequency(statuses, 412), statuses::toString);
    Response after = root.asks(owner).get(root.path, id);
    assertEquals(
        Json.<Integer>at(before, "version") + 1, Json.<Integer>at(after, "version").intValue());
    assertEquals(
        answers.get(statuses.indexOf(200)).jsonPath().getMap("$"), after.jsonPath().getMap("$"));
  }
}
