package org.caspian.members;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.ballot.BallotFixture;
import org.caspian.members.office.OfficeFixture;
import org.caspian.members.unit.UnitFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhatIsNotThereTest {

  private final Member reader = Member.active();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/units/{id}",
        "/v1/units/{id}/history",
        "/v1/institutions/{id}/units",
        "/v1/facilities/{id}",
        "/v1/learning-resources/{id}",
        "/v1/learning-resources/{id}/reviews",
        "/v1/contacts/{id}",
        "/v1/mandates/{id}",
        "/v1/assemblies/{id}",
        "/v1/assemblies/{id}/attendances",
        "/v1/assemblies/{id}/proxies",
        "/v1/assemblies/{id}/motions",
        "/v1/ballots/{id}",
        "/v1/ballots/{id}/votes",
        "/v1/ballots/{id}/electorate",
        "/v1/resolutions/{id}",
        "/v1/offices/{id}",
        "/v1/memberships/{id}",
        "/v1/memberships/{id}/history",
        "/v1/institutions/{id}/standing",
        "/v1/fee-schedules/{id}",
        "/v1/invoices/{id}",
        "/v1/payment-channel-blocks/{id}",
        "/v1/suspension-proposals/{id}",
        "/v1/reports/members/assemblies/{id}"
      })
  void isNotFound(String path) {
    reader
        .asks()
        .get(path, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body(has("code", equalTo("not-found")));
  }

  /** A command on what an assembly is about, with a body of the right shape. */
  private record Attempt(String path, Map<String, Object> body) {}

  static Stream<Attempt> commands() {
    UUID nobody = UUID.randomUUID();
    Map<String, Object> days = Map.of("startsOn", "2027-10-12", "endsOn", "2027-10-14");
    return Stream.of(
        new Attempt("/v1/institutions/{id}/units", UnitFixture.faculty()),
        new Attempt("/v1/units/{id}/closure", UnitFixture.closure()),
        new Attempt("/v1/assemblies/{id}/postponement", with(days, "reason", "No.")),
        new Attempt("/v1/assemblies/{id}/opening", null),
        new Attempt("/v1/assemblies/{id}/closing", null),
        new Attempt("/v1/assemblies/{id}/arrivals", AssemblyFixture.arrival(nobody)),
        new Attempt("/v1/assemblies/{id}/departures", Map.of("attendanceId", nobody)),
        new Attempt("/v1/assemblies/{id}/proxies", Map.of("giver", nobody, "carrier", nobody)),
        new Attempt("/v1/assemblies/{id}/proxy-revocation", Map.of("giver", nobody)),
        new Attempt("/v1/assemblies/{id}/motions", AssemblyFixture.motion()),
        new Attempt("/v1/ballots/{id}/opening", null),
        new Attempt("/v1/ballots/{id}/votes", BallotFixture.vote("YES")),
        new Attempt("/v1/ballots/{id}/closing", Map.of()),
        new Attempt("/v1/ballots/{id}/cancellation", Map.of("reason", "No.")),
        new Attempt("/v1/resolutions/{id}/translations", Map.of("language", "kk", "text", "T")),
        new Attempt(
            "/v1/resolutions/{id}/follow-up-settlement",
            Map.of("followUpId", nobody, "state", "DONE")),
        new Attempt("/v1/offices/{id}/holdings", OfficeFixture.term(nobody, "2026-09-16")),
        new Attempt(
            "/v1/offices/{id}/holding-end",
            Map.of("holdingId", nobody, "to", "2026-09-16", "reason", "No.")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isNotCommanded(Attempt attempt) {
    RequestSpecification request = Member.secretariatAsks();
    if (attempt.body() != null) {
      request.body(attempt.body());
    }
    request
        .post(attempt.path(), UUID.randomUUID())
        .then()
        .statusCode(404)
        .body(has("code", equalTo("not-found")));
  }
}
