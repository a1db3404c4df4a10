package org.caspian.platform.rest.things;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two are let in and 24 threads work; a body has 3 s: see application.properties of the tests. */
@QuarkusTest
class SlowBodiesTest {

  @TestHTTPResource URI server;

  private final List<Socket> callers = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket caller : callers) {
      caller.close();
    }
  }

  @Test
  void whoSendsSlowlyKeepsNobodyOut() throws IOException {
    for (int i = 0; i < 50; i++) {
      begin("Content-Length: 1000", "{\"name\": ");
    }
    given().get("/v1/things").then().statusCode(200);
    given()
        .contentType("application/json")
        .body("{\"name\": \"x\", \"kind\": \"SMALL\"}")
        .post("/v1/things")
        .then()
        .statusCode(201);
  }

  @Test
  void whatDoesNotArriveInTimeIsRefused() throws IOException {
    assertRequestTimeout(begin("Content-Length: 1000", "{\"name\": "));
    assertRequestTimeout(begin("Transfer-Encoding: chunked", "2\r\n{}\r\n"));
  }

  private static void assertRequestTimeout(Socket caller) throws IOException {
    String answer = read(caller);
    assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
    assertTrue(answer.contains("\"code\":\"request-timeout\""), answer);
  }

  @Test
  void whatComesInPiecesIsTaken() throws IOException {
    Socket caller = begin("Transfer-Encoding: chunked", "8\r\n{\"name\":\r\n");
    send(caller, "4\r\n \"x\"\r\n");
    send(caller, "10\r\n,\"kind\":\"SMALL\"}\r\n0\r\n\r\n");
    assertTrue(read(caller).startsWith("HTTP/1.1 201"));
  }

  @Test
  void whoWaitsToBeAskedIsAskedForTheBody() throws IOException {
    Socket caller = begin("Content-Length: 27\r\nExpect: 100-continue", "");
    byte[] start = caller.getInputStream().readNBytes(25);
    assertEquals("HTTP/1.1 100 Continue\r\n\r\n", new String(start, StandardCharsets.US_ASCII));
    send(caller, "{\"name\":\"x\",\"kind\":\"SMALL\"}");
    assertTrue(read(caller).startsWith("HTTP/1.1 201"));
  }

  @Test
  void aBodyIsAsLargeAsItsPathAllows() throws IOException {
    String large = "x".repeat(2 << 20);
    for (String path : List.of("/v1/things", "/small/path")) {
      given().contentType("application/json").body(large).post(path).then().statusCode(413);
    }
    given()
        .contentType("text/csv; charset=utf-8")
        .body(large)
        .post("/v1/things/imports")
        .then()
        .statusCode(200);
    given()
        .contentType("text/csv; charset=utf-8")
        .body("x".repeat(200))
        .post("/small/path")
        .then()
        .statusCode(413);
  }

  private Socket begin(String framing, String start) throws IOException {
    Socket caller = new Socket(server.getHost(), server.getPort());
    callers.add(caller);
    caller.setSoTimeout(20_000);
    send(
        caller,
        "POST /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\n"
            + framing
            + "\r\n\r\n"
            + start);
    return caller;
  }

  private static void send(Socket caller, String text) throws IOException {
    caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }

  private static String read(Socket caller) throws IOException {
    return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
