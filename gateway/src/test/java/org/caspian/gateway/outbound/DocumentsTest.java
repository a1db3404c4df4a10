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
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on this machine: of who runs the gateway, or of somebody who should not be reached. */
class DocumentsTest {

  private static final String PASSWORD = "a password";

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
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
        "127.1",
        "10.0.0.1",
        "169.254.169.254"
      })
  void whatIsNotOnTheInternetIsNotCalled(String host) {
    Documents ofStrangers = new Documents(vertx, Optional.empty());

    assertThrows(
        UnreadableException.class,
        () -> ofStrangers.read("https://" + host + ":" + server.getAddress().getPort() + "/keys"));
    assertThrows(UnreadableException.class, () -> ofStrangers.read(address(host)));
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
  void whoDoesNotAnswerIsNotWaitedForLong() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(
          "The server does not answer within three seconds.",
          assertThrows(
                  UnreadableException.class,
                  () -> ours().read("http://127.0.0.1:" + silent.getLocalPort() + "/"))
              .getMessage());
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
        "The server cannot be reached, or not by TLS.",
        assertThrows(
                UnreadableException.class,
                () -> ours().read("https://127.0.0.1:" + impostor.getAddress().getPort() + "/"))
            .getMessage());
    assertEquals(0, asked.get());
    impostor.stop(0);
  }

  private static SSLContext selfSigned(Path folder) throws Exception {
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private String reason() {
    return assertThrows(UnreadableException.class, () -> ours().read(address("127.0.0.1")))
        .getMessage();
  }

  private String address(String host) {
    return "http://" + host + ":" + server.getAddress().getPort() + "/keys";
  }

  private Documents ours() {
    return new Documents(vertx, Optional.of(List.of("127.0.0.0/8")));
  }
}
