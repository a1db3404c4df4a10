package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.caspian.gateway.TestCertificate;
import org.caspian.platform.testkit.Parallel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that speaks HTTP/2, as libraries of today do by themselves where there is TLS. */
@QuarkusTest
class ByHttp2Test extends ProxyTest {

  @ConfigProperty(name = "quarkus.http.test-ssl-port")
  int port;

  @ConfigProperty(name = "caspian.tls.certificate")
  Path certificate;

  private HttpClient client;

  @BeforeEach
  void aClient() throws Exception {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .sslContext(TestCertificate.trusting(certificate))
            .build();
  }

  @Test
  void readsThroughTheGatewayAndFromIt() throws Exception {
    HttpResponse<String> answer = send("GET", path("echo"), BodyPublishers.noBody());

    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(HttpClient.Version.HTTP_2, answer.version());
    assertTrue(answer.body().startsWith("GET " + path("echo") + " HTTP/1.1"), answer.body());
    assertTrue(seen(answer).contains("x-forwarded-host: localhost:" + port), answer.body());
    assertTrue(seen(answer).contains("x-forwarded-proto: https"), answer.body());
    assertFalse(answer.body().toLowerCase().contains("transfer-encoding"), answer.body());
    assertEquals(200, send("GET", "/v1/changes", BodyPublishers.noBody()).statusCode());
    assertEquals(200, send("GET", "/v1/clients?limit=1", BodyPublishers.noBody()).statusCode());
  }

  @Test
  void sendsBodiesOfKnownAndUnknownLengthAndNone() throws Exception {
    BodyPublisher known = BodyPublishers.ofString("hello");
    BodyPublisher unknown =
        BodyPublishers.fromPublisher(BodyPublishers.ofString("hello, whoever you are"));

    assertTrue(send("POST", path("echo"), known).body().endsWith("\n5"));
    assertTrue(send("POST", path("echo"), unknown).body().endsWith("\n22"));
    assertEquals(200, send("POST", path("echo"), BodyPublishers.noBody()).statusCode());
    assertEquals(
        400, send("POST", "/v1/clients", BodyPublishers.ofString("{")).statusCode(), "its own");
    assertEquals(
        200, send("POST", "/v1/signing-keys/rotation", BodyPublishers.noBody()).statusCode());
  }

  @Test
  void getsALongAnswer() throws Exception {
    HttpResponse<String> answer = send("GET", path("long"), BodyPublishers.noBody());

    assertEquals(StubOrigin.LONG, answer.body().length());
  }

  @Test
  void manyRequestsShareAConnection() {
    List<Integer> statuses =
        Parallel.send(
            IntStream.range(0, 8)
                .<java.util.concurrent.Callable<Integer>>mapToObj(
                    i -> () -> send("GET", "/v1/changes", BodyPublishers.noBody()).statusCode())
                .toList());

    assertEquals(Collections.nCopies(8, 200), statuses);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedAndTheConnectionGoesOn() throws Exception {
    HttpResponse<String> announced =
        send("POST", path("echo"), BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]));
    HttpResponse<String> after = send("GET", path("echo"), BodyPublishers.noBody());

    assertEquals(413, announced.statusCode());
    assertEquals(200, after.statusCode());
  }

  @Test
  void withoutATokenItIsRefused() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address(path("echo")))
                .POST(BodyPublishers.ofString("hello"))
                .build(),
            BodyHandlers.ofString());

    assertEquals(401, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    assertFalse(origin.saw(id));
  }

  /** Netty takes them from HTTP/2; written on to a service they would cost its connection. */
  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\nb", "a\r\n b", "\u0001", "a\u007f"})
  void aValueThatIsNoneIsRefusedAndCostsNobodyAnything(String value) throws Exception {
    for (int time = 0; time < 12; time++) {
      int status = raw(Map.of("x-note", value), "https");
      assertTrue(status == 400 || status == 0, "status: " + status);
    }

    assertFalse(origin.saw(id));
    assertEquals(200, send("GET", path("echo"), BodyPublishers.noBody()).statusCode());
  }

  @Test
  void theSchemeIsThatOfTheConnectionWhateverIsSaid() throws Exception {
    assertEquals(200, raw(Map.of("x-note", "fine"), "https"));

    int status = raw(Map.of(), "http,for=10.0.0.1");

    assertTrue(status == 200 || status == 400 || status == 0, "status: " + status);
  }

  private int raw(Map<String, String> more, String scheme) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(":method", "GET");
    fields.put(":scheme", scheme);
    fields.put(":authority", "localhost:" + port);
    fields.put(":path", path("echo"));
    fields.put("authorization", "Bearer " + token);
    fields.putAll(more);
    return new RawHttp2(TestCertificate.trusting(certificate), port).status(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"connection", "keep-alive", "proxy-connection", "upgrade"})
  void whatIsOfConnectionsOfHttp1IsRefused(String field) throws Exception {
    int status = statusOf(path("echo"), field, "x");

    assertTrue(status == 400 || status == 0, field + ": " + status);
    assertFalse(origin.saw(id));
  }

  @Test
  void anotherHostThanTheOneThatIsCalledIsRefused() throws Exception {
    int status = statusOf(path("echo"), "host", "other.example");

    assertTrue(status == 400 || status == 0, "status: " + status);
    assertFalse(origin.saw(id));
  }

  @Test
  void aPlainConnectionIsNotChangedOver() {
    gateway.write(
        head(
            "GET " + path("echo"),
            "Connection: Upgrade, HTTP2-Settings",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"));

    assertEquals(200, gateway.read().status());
  }

  /** By a client that sends what it is told; 0 if the stream was reset. */
  private int statusOf(String path, String field, String value) {
    Vertx vertx = Vertx.vertx();
    try {
      return vertx
          .createHttpClient(
              new HttpClientOptions()
                  .setProtocolVersion(io.vertx.core.http.HttpVersion.HTTP_2)
                  .setUseAlpn(true)
                  .setSsl(true)
                  .setTrustAll(true)
                  .setVerifyHost(false))
          .request(
              new RequestOptions()
                  .setMethod(HttpMethod.GET)
                  .setHost("localhost")
                  .setPort(port)
                  .setURI(path)
                  .putHeader("authorization", "Bearer " + token)
                  .putHeader(field, value))
          .compose(HttpClientRequest::send)
          .map(HttpClientResponse::statusCode)
          .otherwise(0)
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(10, TimeUnit.SECONDS)
          .join();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static List<String> seen(HttpResponse<String> answer) {
    return answer.body().toLowerCase().lines().toList();
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build(),
        BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("https://localhost:" + port + path);
  }
}
