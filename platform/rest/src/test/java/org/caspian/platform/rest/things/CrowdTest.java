package org.caspian.platform.rest.things;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two are let in, one may wait for 200 ms: see application.properties of the tests. */
@QuarkusTest
class CrowdTest {

  @TestHTTPResource URI server;

  @Inject Things things;

  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void closeTheClient() {
    client.close();
  }

  @Test
  void whoWaitsInVainIsToldToComeAgain() throws Exception {
    CompletableFuture<HttpResponse<String>> one = get("/v1/things/held");
    CompletableFuture<HttpResponse<String>> other = get("/v1/things/held");
    things.awaitHeld();
    things.awaitHeld();

    HttpResponse<String> refused = get("/v1/things").get();

    assertEquals(503, refused.statusCode());
    assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(refused.body().contains("\"code\":\"overloaded\""), refused.body());
    things.release();
    things.release();
    assertEquals(200, one.get().statusCode());
    assertEquals(200, other.get().statusCode());
  }

  @Test
  void whoWaitsIsLetInWhenAnotherLeaves() throws Exception {
    CompletableFuture<HttpResponse<String>> one = get("/v1/things/held");
    CompletableFuture<HttpResponse<String>> other = get("/v1/things/held");
    things.awaitHeld();
    things.awaitHeld();
    CompletableFuture<HttpResponse<String>> waiting = get("/v1/things/held");

    things.release();
    things.awaitHeld();
    things.release();
    things.release();

    assertEquals(200, one.get().statusCode());
    assertEquals(200, other.get().statusCode());
    assertEquals(200, waiting.get().statusCode());
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }
}
