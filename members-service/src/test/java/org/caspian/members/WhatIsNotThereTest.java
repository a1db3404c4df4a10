package org.caspian.members;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhatIsNotThereTest {

  private final Member reader = Member.active();

  @ParameterizedTest
  @ValueSource(
      strings = {
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
        "/v1/resolutions/{id}"
      })
  void isNotFound(String path) {
    reader
        .asks()
        .get(path, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body(has("code", equalTo("not-found")));
  }
}
