package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TestCertificate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a proxy before it that ends TLS. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ByTlsTest {

  @ConfigProperty(name = "quarkus.http.test-ssl-port")
  int port;

  @ConfigProperty(name = "caspian.tls.certificate")
  Path certificate;

  /** The first line of TLS 1.2 is what Java 8u141 and OpenSSL 1.0.2 offer at least. */
  @ParameterizedTest
  @CsvSource({
    "TLSv1.2, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    "TLSv1.2, TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "TLSv1.3, TLS_AES_128_GCM_SHA256",
    "TLSv1.3, TLS_AES_256_GCM_SHA384",
    "TLSv1.3, TLS_CHACHA20_POLY1305_SHA256"
  })
  void clientsOldAndNewAreServed(String protocol, String suite) throws Exception {
    try (SSLSocket socket = connected(protocol, suite)) {
      socket
          .getOutputStream()
          .write(
              "GET /v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
      assertEquals(protocol, socket.getSession().getProtocol());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLS_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
        "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"
      })
  void whatIsWeakIsNotSpoken(String suite) {
    assertThrows(SSLException.class, () -> connected("TLSv1.2", suite));
  }

  @Test
  void whoSpeaksPlainlyThereIsNotAnswered() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write("GET /v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(!answer.contains("HTTP/1.1"), answer);
    }
  }

  private SSLSocket connected(String protocol, String suite) throws Exception {
    SSLSocket socket =
        (SSLSocket)
            TestCertificate.trusting(certificate)
                .getSocketFactory()
                .createSocket("localhost", port);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setProtocols(new String[] {protocol});
    parameters.setCipherSuites(new String[] {suite});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
