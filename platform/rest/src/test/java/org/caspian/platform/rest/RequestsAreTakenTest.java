package org.caspian.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class RequestsAreTakenTest {

  private final RequestsAreTaken check = new RequestsAreTaken();

  @Test
  void onlyWhenTheServerListens() {
    assertEquals(Status.DOWN, check.call().getStatus());

    check.listens(new HttpServerStart(new HttpServerOptions()));

    assertEquals(Status.UP, check.call().getStatus());
  }
}
