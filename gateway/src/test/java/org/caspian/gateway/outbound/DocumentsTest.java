package org.caspian.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.caspian.gateway.TestCertificate;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on this machine: of who runs the gateway, or of somebody who should not be reached. */
class DocumentsTest {

  private static final String NO_ANSWER = "The server does not answer by TLS within three seconds.";

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean hungUp;
  private HttpServer server;
  private byte[] document = "{\"keys\": []}".getBytes();
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, document.length);
          exchange.getResponseBody().write(document);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aDocumentIsRead() throws UnreadableException {
    assertArrayEquals(document, ours().read(address("127.0.0.1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "0",
        "10.0.0.1",
        "169.254.169.254"
      })
  void whatIsNotOnTheInternetIsNotCalled(String host) {
    Documents ofStrangers = new Documents(vertx, Optional.empty());

    for (String scheme : List.of("https", "http")) {
      String address = scheme + "://" + host + ":" + server.getAddress().getPort() + "/keys";
      assertEquals("The address is not on the internet.", reason(ofStrangers, address));
    }
    assertEquals(0, asked.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "keys",
        "/keys",
        "file:///etc/passwd",
        "ftp://example.org/keys",
        "jar:https://example.org!/keys",
        "https://",
        "https:///keys",
        "https://a b/",
        "https://user:pass@example.org/",
        "https://example.org/#keys",
        "https://example.org:0/",
        "https://example.org:70000/"
      })
  void whatIsNoAddressIsNone(String address) {
    assertEquals(
        "It is no address of a document on the web.",
        assertThrows(UnreadableException.class, () -> ours().read(address)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 404, 500})
  void nobodyIsFollowedAnywhere(int other) {
    status = other;

    assertEquals("The server answers with the status " + other + ".", reason());
    assertEquals(1, asked.get());
  }

  @Test
  void whatIsLongIsNotReadToItsEnd() {
    document = new byte[64 * 1024 + 1];

    assertEquals("The document is longer than 64 KiB.", reason());
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedForLongAndHoldsUpNobodyForGood() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 20, InetAddress.getLoopbackAddress())) {
      Documents documents = ours();
      String address = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      List<String> reasons =
          Parallel.send(Collections.nCopies(6, () -> reason(documents, address)));

      assertEquals(4, Collections.frequency(reasons, NO_ANSWER));
      assertEquals(
          2, Collections.frequency(reasons, "Too many documents are read just now; try again."));
      assertArrayEquals(document, documents.read(address("127.0.0.1")));
    }
  }

  @Test
  void whoTricklesIsLeftWhenTheTimeIsOver() throws Exception {
    try (ServerSocket trickling = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> trickle(trickling));

      assertEquals(NO_ANSWER, reason(ours(), "http://127.0.0.1:" + trickling.getLocalPort() + "/"));
      Await.until("the connection is over", () -> hungUp);
    }
  }

  private void trickle(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n".getBytes());
      while (true) {
        socket.getOutputStream().write('x');
        LockSupport.parkNanos(50_000_000);
      }
    } catch (IOException e) {
      hungUp = true;
    }
  }

  @Test
  void whoMadeItsCertificateItselfIsNotBelieved(@TempDir Path folder) throws Exception {
    HttpsServer impostor =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    impostor.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
    impostor.createContext("/", exchange -> asked.incrementAndGet());
    impostor.start();

    assertEquals(
        NO_ANSWER,
        assertThrows(
                UnreadableException.class,
                () -> ours().read("https://127.0.0.1:" + impostor.getAddress().getPort() + "/"))
            .getMessage());
    assertEquals(0, asked.get());
    impostor.stop(0);
  }

  private static SSLContext selfSigned(Path folder) throws Exception {
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(TestCertificate.madeIn(folder).keys(), TestCertificate.PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private String reason() {
    return reason(ours(), address("127.0.0.1"));
  }

  private static String reason(Documents documents, String address) {
    return assertThrows(UnreadableException.class, () -> documents.read(address)).getMessage();
  }

  private String address(String host) {
    return "http://" + host + ":" + server.getAddress().getPort() + "/keys";
  }

  private Documents ours() {
    return new Documents(vertx, Optional.of(List.of("127.0.0.0/8")));
  }
}
