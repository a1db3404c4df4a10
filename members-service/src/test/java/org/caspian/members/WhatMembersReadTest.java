package org.caspian.members;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhatMembersReadTest {

  private final Member applicant = Member.ofNoMembership();
  private final Member member = Member.active();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/ballots",
        "/v1/assemblies",
        "/v1/resolutions",
        "/v1/follow-ups",
        "/v1/reports/members/roll",
        "/v1/reports/members/voting-list",
        "/v1/reports/members/standing",
        "/v1/reports/members/shared-resources"
      })
  void isNotForWhoOnlyApplies(String path) {
    isOnlyFor(member, path);
  }

  @Test
  void isNotForWhoOnlyAppliesOfOneAssemblyEither() {
    String assembly = "/v1/assemblies/" + AssemblyFixture.convened(member);

    for (String part : new String[] {"", "/history", "/attendances", "/motions", "/proxies"}) {
      isOnlyFor(member, assembly + part);
    }
    isOnlyFor(member, assembly.replace("/v1/", "/v1/reports/members/"));
  }

  private void isOnlyFor(Member reader, String path) {
    applicant.asks().get(path).then().statusCode(403).body(has("code", equalTo("not-a-member")));
    reader.asks().get(path).then().statusCode(200);
    Member.secretariatAsks().get(path).then().statusCode(200);
  }
}
