package org.caspian.gateway;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.caspian.platform.embedded.FreePort;
import org.caspian.platform.testkit.CaspianServers;

/**
 * The servers of the gateway's tests. The gateway is its own issuer, and the issuer is its address,
 * so its port is chosen before it starts.
 */
public class GatewayServers extends CaspianServers {

  /** The client id of the first client. */
  public static final String BOOTSTRAP_CLIENT_ID = "secretariat:1";

  /** Its secret, with the characters that show whether Basic is read as OAuth wants it. */
  public static final String BOOTSTRAP_CLIENT_SECRET = "a secret of the tests: 100%+é / äöü =";

  /** The gateway's access log. */
  public static final Path ACCESS_LOG = Path.of("target", "access.jsonl");

  @Override
  public void init(Map<String, String> arguments) {
    Map<String, String> withoutIssuer = new HashMap<>(arguments);
    withoutIssuer.put("issuer", "none");
    super.init(withoutIssuer);
  }

  @Override
  public Map<String, String> start() {
    int port = FreePort.any();
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("quarkus.http.test-port", Integer.toString(port));
    configuration.put("caspian.issuer", "http://localhost:" + port);
    configuration.put(
        "caspian.key.encryption-key", configuration.get("CASPIAN_KEY_ENCRYPTION_KEY"));
    configuration.put("caspian.access-log.file", ACCESS_LOG.toString());
    configuration.put("caspian.secret.warn-every", "500ms");
    configuration.put("caspian.outbound.allowed", "127.0.0.0/8");
    TestCertificate certificate = TestCertificate.madeIn(Path.of("target", "tls"));
    configuration.put("caspian.tls.certificate", certificate.certificate().toString());
    configuration.put("caspian.tls.key", certificate.key().toString());
    configuration.put("quarkus.http.test-ssl-port", Integer.toString(FreePort.any()));
    configuration.put("caspian.bootstrap.client-id", BOOTSTRAP_CLIENT_ID);
    configuration.put("caspian.bootstrap.client-secret", BOOTSTRAP_CLIENT_SECRET);
    return configuration;
  }
}
