package org.caspian.contracttests;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A member that has to do with none of it reads all changes while others make one of everything
 * that is not for every member.
 */
class AStrangerFollowsTheFeedTest {

  private static final String FEED = "/v1/changes";
  private static final String CODE = "E-" + UUID.randomUUID();

  /** Where everybody begins to read. */
  private static final Map<Caller, String> POSITIONS = new HashMap<>();

  /** The ids of what is not for every member, by one who may see it. */
  private static final Map<Caller, List<String>> HIDDEN = new HashMap<>();

  /** The ids of what is. */
  private static final List<String> SHOWN = new ArrayList<>();

  private static Caller stranger;
  private static String contact;

  @BeforeAll
  static void othersAreAtWork() {
    Platform platform = Platform.shared();
    stranger = begins(platform.member("RU"));
    Caller home = begins(platform.member("KZ"));
    Caller host = begins(platform.member("AZ"));
    Caller secretariat = begins(platform.secretariat());

    hide(home, JointProject.draft(home));
    hide(host, SummerUniversity.draft(host, 5).id());

    Exchange exchange = Exchange.agreed(home, host, 1);
    Response nomination = exchange.nominate("S-1");
    hide(home, exchange.agreement().toString());
    hide(host, Json.at(nomination, "id"));
    hide(home, exchange.accept(nomination));

    SummerUniversity event = SummerUniversity.open(host, 5);
    SHOWN.add(event.id());
    hide(
        home,
        Eventually.answered(() -> event.register(home, "P-1"), answer -> answer.statusCode() == 201)
            .path("id"));

    String facility = Shared.facility(host);
    SHOWN.add(facility);
    hide(host, Shared.booking(home, facility, 1));

    hide(home, Json.at(Fees.invoice(secretariat, home), "id"));
    hide(home, Fees.paymentChannelBlock(secretariat, home));
    Fees.proposals(secretariat).forEach(proposal -> hide(secretariat, proposal));
    hide(secretariat, Register.application(secretariat));
    hide(home, Register.client(secretariat, home.institution()));

    contact = Shared.contact(home, CODE);
    SHOWN.add(contact);
  }

  @Test
  void readsWhatIsForEveryMemberAndNothingElse() {
    HIDDEN.forEach(
        (caller, ids) -> Await.asserted(caller + " is told", () -> changesFor(caller).shows(ids)));
    Await.asserted("the members are told", () -> changesFor(stranger).shows(SHOWN));

    EveryPage changes = changesFor(stranger);

    HIDDEN.values().forEach(changes::hides);
  }

  @Test
  void readsThatThereIsAContactAndNotWho() {
    Await.asserted(
        "the members are told",
        () -> changesFor(stranger).shows(List.of("/v1/contacts/" + contact)));

    changesFor(stranger).hides(List.of(CODE, "Aigerim"));
  }

  private static Caller begins(Caller caller) {
    POSITIONS.put(caller, Json.at(caller.asking().get(FEED + "?cursor=now"), "next"));
    return caller;
  }

  private static void hide(Caller whoMaySee, String id) {
    HIDDEN.computeIfAbsent(whoMaySee, first -> new ArrayList<>()).add(id);
  }

  private static EveryPage changesFor(Caller caller) {
    return EveryPage.after(POSITIONS.get(caller), caller::asking, FEED);
  }
}
