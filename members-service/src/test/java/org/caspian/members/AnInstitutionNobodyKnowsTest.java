package org.caspian.members;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.ballot.BallotFixture;
import org.caspian.members.contact.ContactFixture;
import org.caspian.members.fee.FeeFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.members.resolution.ResolutionFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AnInstitutionNobodyKnowsTest {

  private static final Member KNOWN = Member.active();
  private static final UUID UNKNOWN = UUID.fromString("01a207bd-ffff-7fff-bfff-ffffffffffff");

  /** The requests that name one institution. */
  enum Request {
    APPLICATION("/institution") {
      @Override
      Response send() {
        return posted("/v1/memberships", MembershipFixture.complete(UNKNOWN));
      }
    },
    NOMINATION("/nominator/institution") {
      @Override
      Response send() {
        Member applicant = Member.ofNoMembership();
        String id =
            MembershipFixture.endorsed(applicant, MembershipFixture.complete(applicant.id()));
        return posted(
            "/v1/memberships/" + id + "/nomination", MembershipFixture.nomination(UNKNOWN));
      }
    },
    CONTACT("/institution") {
      @Override
      Response send() {
        return posted("/v1/contacts", ContactFixture.person(UNKNOWN));
      }
    },
    ASSEMBLY("/host") {
      @Override
      Response send() {
        return posted("/v1/assemblies", with(AssemblyFixture.assembly(KNOWN), "host", UNKNOWN));
      }
    },
    OTHER_HOST("/host") {
      @Override
      Response send() {
        String path = "/v1/assemblies/" + AssemblyFixture.convened(KNOWN);
        return Member.secretariatAsks()
            .header("If-Match", "\"1\"")
            .body(Map.of("host", UNKNOWN))
            .patch(path);
      }
    },
    ARRIVAL("/institution") {
      @Override
      Response send() {
        return AssemblyFixture.arrives(
            AssemblyFixture.inSession(KNOWN), AssemblyFixture.arrival(UNKNOWN));
      }
    },
    INVOICE("/institution") {
      @Override
      Response send() {
        Map<String, Object> schedule = FeeFixture.schedule();
        FeeFixture.issued(schedule);
        return posted("/v1/invoices", FeeFixture.invoiceFor(UNKNOWN, schedule));
      }
    },
    BLOCKED_CHANNEL("/institution") {
      @Override
      Response send() {
        return posted(
            "/v1/payment-channel-blocks",
            FeeFixture.block(UNKNOWN, MembershipFixture.today().minusDays(1)));
      }
    };

    private final String pointer;

    Request(String pointer) {
      this.pointer = pointer;
    }

    abstract Response send();
  }

  private static Response posted(String path, Map<String, Object> body) {
    return Member.secretariatAsks().body(body).post(path);
  }

  @ParameterizedTest
  @EnumSource
  void isNamedByItsPointer(Request request) {
    assertNamed(request.send(), request.pointer);
  }

  @Test
  void ofAnElectorateAllAreNamed() {
    assertNamed(
        posted(
            "/v1/ballots",
            BallotFixture.ballot(
                AssemblyFixture.convened(KNOWN),
                "ONLINE",
                List.of(UNKNOWN, KNOWN.id(), UUID.randomUUID()))),
        "/electorate/0",
        "/electorate/2");
  }

  @Test
  void ofWhoHasToFollowUpAllAreNamed() {
    assertNamed(
        ResolutionFixture.records(
            with(
                ResolutionFixture.resolution(AssemblyFixture.convened(KNOWN), 1),
                "followUps",
                List.of(
                    ResolutionFixture.followUp(UNKNOWN),
                    ResolutionFixture.followUp(),
                    ResolutionFixture.followUp(KNOWN.id()),
                    ResolutionFixture.followUp(UNKNOWN)))),
        "/followUps/0/responsible",
        "/followUps/3/responsible");
  }

  @Test
  void ofWhoIsToBeInvoicedAllAreNamed() {
    String schedule = FeeFixture.issued(FeeFixture.schedule());

    assertNamed(
        posted(
            "/v1/fee-schedules/" + schedule + "/invoicing",
            body(
                "category",
                "FULL",
                "tier",
                "STANDARD",
                "institutions",
                List.of(UNKNOWN, KNOWN.id(), UUID.randomUUID()))),
        "/institutions/0",
        "/institutions/2");
    Member.secretariatAsks()
        .queryParam("scheduleId", schedule)
        .get("/v1/invoices")
        .then()
        .statusCode(200)
        .body(has("items", equalTo(List.of())));
  }

  private static void assertNamed(Response refused, String... pointers) {
    refused
        .then()
        .statusCode(422)
        .body(has("code", equalTo("institution-unknown")))
        .body(has("detail", equalTo("The register has no such institution.")))
        .body(has("errors.pointer", contains(pointers)))
        .body(has("errors.code", everyItem(equalTo("institution-unknown"))));
  }
}
