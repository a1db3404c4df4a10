package org.caspian.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
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

  /** An address of this machine, under Linux. */
  private static final String INSIDE = "127.0.0.2";

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
  @ValueSource(strings = {"127.0.0.1", "localhost", "10.0.0.1"})
  void whoWantsItCalledIsSeenInTheLogAndTheirSecretsAreNot(String host) {
    Documents ofStrangers = new Documents(vertx, Optional.empty());

    List<String> logged =
        logging(() -> reason(ofStrangers, "https://" + host + "/s3cret/path?token=s3cret"));

    assertEquals(1, logged.size(), logged::toString);
    assertTrue(
        logged
            .getFirst()
            .matches("WARN.*not on the internet: " + Pattern.quote(host) + " \\(.+\\)"),
        logged::toString);
    assertFalse(logged.getFirst().contains("s3cret"), logged::toString);
  }

  @Test
  void whatIsOnlyWrittenBadlyIsNot() {
    assertEquals(List.of(), logging(() -> reason(ours(), "https://user:s3cret@example.org/")));
  }

  /** Of two answers of a name server the first is looked at, and the call goes there. */
  @Test
  void aNameThatStandsForAnotherServerAMomentLaterLeadsNowhereElse() throws Exception {
    AtomicInteger looked = new AtomicInteger();
    AtomicInteger inside = new AtomicInteger();
    HttpServer forbidden =
        HttpServer.create(
            new InetSocketAddress(InetAddress.ofLiteral(INSIDE), server.getAddress().getPort()), 0);
    forbidden.createContext("/", exchange -> inside.incrementAndGet());
    forbidden.start();
    Documents documents =
        new Documents(
            vertx,
            Optional.of(List.of("127.0.0.1/32")),
            name ->
                new InetAddress[] {
                  InetAddress.ofLiteral(looked.getAndIncrement() == 0 ? "127.0.0.1" : INSIDE)
                });
    try {
      assertArrayEquals(document, documents.read(address("rebinding.example")));

      assertEquals(1, looked.get());
      assertEquals(1, asked.get());
      assertEquals(0, inside.get());
      // And the name is looked at anew each time.
      assertEquals(
          "The address is not on the internet.", reason(documents, address("rebinding.example")));
      assertEquals(0, inside.get());
    } finally {
      forbidden.stop(0);
    }
  }

  @Test
  void aNameThatStandsForOneOfUsAmongOthersIsNotCalled() {
    Documents documents =
        new Documents(
            vertx,
            Optional.of(List.of("127.0.0.1/32")),
            name ->
                new InetAddress[] {
                  InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral(INSIDE)
                });

    assertEquals("The address is not on the internet.", reason(documents, address("two.example")));
    assertEquals(0, asked.get());
  }

  /** What is logged meanwhile: the level and the words. */
  private static List<String> logging(Runnable doing) {
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + entry.getMessage().formatted(entry.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(Documents.class.getName());
    logger.addHandler(handler);
    try {
      doing.run();
    } finally {
      logger.removeHandler(handler);
    }
    return lines;
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
