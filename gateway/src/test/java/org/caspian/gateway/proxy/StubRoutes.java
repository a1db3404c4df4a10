package org.caspian.gateway.proxy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.caspian.platform.embedded.FreePort;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Routes of the tests beside those of the platform, to a {@link StubOrigin} on a port that is
 * chosen before the gateway starts, and shorter timeouts, so that nobody waits for them.
 */
public class StubRoutes implements QuarkusTestResourceLifecycleManager {

  /** How long a service has to answer. */
  static final int FIRST_BYTE_MILLIS = 700;

  /** An address of this machine, under Linux: a proxy in front of the gateway. */
  static final String PROXY = "127.0.0.2";

  private static final String ORIGIN = "stub.origin-port";
  private static final String SECOND = "stub.second-port";
  private static final String FULL = "stub.full-port";

  @Override
  public Map<String, String> start() {
    int origin = FreePort.any();
    int second = FreePort.any();
    int nobody = FreePort.any();
    int full = FreePort.any();
    Map<String, String> configuration = new HashMap<>();
    configuration.put(ORIGIN, Integer.toString(origin));
    configuration.put(SECOND, Integer.toString(second));
    configuration.put(FULL, Integer.toString(full));
    route(configuration, "stub", "127.0.0.1:" + origin);
    route(configuration, "other", "127.0.0.1:" + origin);
    route(configuration, "pair", "127.0.0.1:" + nobody + ",127.0.0.1:" + origin);
    route(configuration, "both", checked(origin) + ',' + checked(second));
    route(configuration, "spared", "127.0.0.1:" + origin);
    route(configuration, "late", "127.0.0.1:" + full + ",127.0.0.1:" + origin);
    route(configuration, "dead", "127.0.0.1:" + nobody);
    route(configuration, "full", "127.0.0.1:" + full);
    route(configuration, "unknown-host", "no-such-host.invalid:80");
    route(configuration, "frugal", "127.0.0.1:" + origin);
    configuration.put("caspian.routes.frugal.max-body", "1K");
    configuration.put("caspian.routes.frugal.max-import-body", "2K");
    configuration.put("caspian.routes.frugal.max-headers", "4K");
    route(configuration, "roomy", "127.0.0.1:" + origin);
    configuration.put("caspian.routes.roomy.max-body", "2M");
    configuration.put("caspian.routes.nowhere.prefixes", "nowhere");
    configuration.put("caspian.trusted-proxies", PROXY);
    configuration.put("caspian.proxy.head-deadline", "2s");
    configuration.put("caspian.proxy.check-pause", "50ms");
    configuration.put("caspian.proxy.check-timeout", "400ms");
    configuration.put("caspian.proxy.kept-body", "1K");
    configuration.put("caspian.proxy.connect-timeout", "400ms");
    configuration.put("caspian.proxy.pool-wait", "600ms");
    configuration.put("caspian.proxy.first-byte", FIRST_BYTE_MILLIS + "ms");
    configuration.put("caspian.proxy.import-first-byte", "1500ms");
    configuration.put("caspian.proxy.idle", "800ms");
    configuration.put("caspian.proxy.total", "4s");
    configuration.put("caspian.body.deadline", "4s");
    configuration.put("caspian.limits.token-room.patience", "1s");
    configuration.put("caspian.proxy.pool-size", "4");
    configuration.put("caspian.proxy.pool-queue", "4");
    configuration.put("caspian.limits.room.permits", "4");
    configuration.put("caspian.limits.room.share", "4");
    configuration.put("caspian.limits.room.places", "4");
    configuration.put("caspian.limits.room.patience", "600ms");
    return configuration;
  }

  @Override
  public void stop() {
    // The origins are the tests'.
  }

  /** Where the tests' origin listens. */
  static int originPort() {
    return port(ORIGIN);
  }

  /** Where the second origin of a test listens. */
  static int secondPort() {
    return port(SECOND);
  }

  /** Where a test listens whose queue of connections is full. */
  static int fullPort() {
    return port(FULL);
  }

  /** A stub answers at one port, also whether it is ready. */
  private static String checked(int port) {
    return "127.0.0.1:%1$d check %1$d".formatted(port);
  }

  private static int port(String name) {
    return ConfigProvider.getConfig().getValue(name, Integer.class);
  }

  private static void route(Map<String, String> configuration, String name, String upstreams) {
    configuration.put("caspian.routes." + name + ".prefixes", name);
    configuration.put("caspian.routes." + name + ".upstreams", upstreams);
  }
}
