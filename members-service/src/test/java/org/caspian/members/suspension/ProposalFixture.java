package org.caspian.members.suspension;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.members.fee.FeeFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;

/** Proposals of suspension as tests need them: they follow from invoices that nobody paid. */
public final class ProposalFixture {

  static final String ALL = "/v1/suspension-proposals";
  static final String ONE = ALL + "/{id}";

  /** What a member says. */
  public static final Map<String, Object> REPLY = Map.of("text", "The bank sends it in January.");

  /** What a body decides against a suspension. */
  public static final Map<String, Object> DISMISSAL =
      Map.of("reason", "The payment is on its way.", "resolution", "PR-2026/4");

  private ProposalFixture() {}

  /** What a body decides for it. */
  public static Map<String, Object> suspension(String... effects) {
    return body(
        "effects",
        List.of(effects),
        "reason",
        "Two years are not paid.",
        "resolution",
        "PR-2026/4");
  }

  /** The id of a new proposal: the member has not paid for two years, as of today. */
  public static String proposed(Member debtor) {
    twoUnpaidYears(debtor);
    return onlyOne(debtor);
  }

  /** The ids of the two invoices, the earlier year first. */
  static List<String> twoUnpaidYears(Member debtor) {
    return List.of(
        FeeFixture.invoice(debtor, FeeFixture.daysAgo(200)),
        FeeFixture.invoice(debtor, FeeFixture.daysAgo(20)));
  }

  /**
   * The id of a proposal of forty days ago: the time for a reply is over.
   *
   * @param debtor no member yet; it is admitted a hundred days ago
   */
  public static String due(Member debtor) {
    admitted(debtor);
    TestClock.CLOCK.ahead(
        Duration.ofDays(-40),
        () -> {
          invoiceByTheClock(debtor.id());
          invoiceByTheClock(debtor.id());
        });
    return onlyOne(debtor);
  }

  /** Makes it a member as of a hundred days ago. */
  static void admitted(Member debtor) {
    MembershipFixture.admitted(
        debtor, MembershipFixture.complete(debtor.id()), FeeFixture.daysAgo(100));
  }

  private static void invoiceByTheClock(UUID debtor) {
    LocalDate dueOn = FeeFixture.daysAgo(20);
    Map<String, Object> schedule = FeeFixture.schedule(dueOn);
    post("/v1/fee-schedules", schedule);
    post("/v1/invoices", FeeFixture.invoiceFor(debtor, schedule));
  }

  private static void post(String path, Map<String, Object> body) {
    Member.secretariatAsksByTheClock().body(body).post(path).then().statusCode(201);
  }

  /** The id of the only proposal about a member. */
  static String onlyOne(Member debtor) {
    Response list = debtor.asks().get(ALL);
    list.then().statusCode(200);
    List<String> ids = Json.at(list, "items.id");
    if (ids.size() != 1) {
      throw new AssertionError("one proposal about " + debtor.id() + ": " + list.asString());
    }
    return ids.getFirst();
  }

  /** What the secretariat does with a proposal. */
  static Response does(String proposal, String command, Map<String, Object> body) {
    return Member.secretariatAsks().body(body).post(ONE + "/" + command, proposal);
  }
}
