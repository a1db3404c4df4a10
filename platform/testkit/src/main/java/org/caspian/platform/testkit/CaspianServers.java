package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives an application under test its PostgreSQL database, Kafka broker and token issuer, by the
 * same names of configuration as in production.
 *
 * <pre>{@code
 * @QuarkusTestResource(CaspianServers.class)
 * @QuarkusTestResource(value = CaspianServers.class, initArgs = @ResourceArg(name = "kafka", value = "none"))
 * }</pre>
 *
 * <ul>
 *   <li>{@code kafka=none}: an address where nobody listens, as if the broker were away
 *   <li>{@code issuer=none}: no issuer; for the gateway, which is its own
 * </ul>
 */
public class CaspianServers implements QuarkusTestResourceLifecycleManager {

  private static final String NONE = "none";

  /** A key like any other; every test run has the same, so that person ids can be written down. */
  private static final String KEY =
      Base64.getEncoder().encodeToString("a key of the tests, 32 bytes....".getBytes(UTF_8));

  private boolean withKafka = true;
  private boolean withIssuer = true;

  @Override
  public void init(Map<String, String> arguments) {
    withKafka = !NONE.equals(arguments.get("kafka"));
    withIssuer = !NONE.equals(arguments.get("issuer"));
  }

  @Override
  public Map<String, String> start() {
    TestDatabase database = Servers.newDatabase();
    Map<String, String> configuration = new HashMap<>();
    put(configuration, "CASPIAN_DB_URL", database.url());
    put(configuration, "CASPIAN_DB_USER", database.user());
    put(configuration, "CASPIAN_DB_PASSWORD", database.password());
    put(configuration, "CASPIAN_KAFKA", withKafka ? Servers.kafka() : "127.0.0.1:9");
    put(configuration, "CASPIAN_PERSON_KEY", KEY);
    put(configuration, "CASPIAN_KEY_ENCRYPTION_KEY", KEY);
    if (withIssuer) {
      put(configuration, "CASPIAN_ISSUER", TestIssuer.issuer());
      put(configuration, "CASPIAN_JWKS_URI", TestIssuer.jwksUri());
    }
    configuration.put("quarkus.http.test-port", "0");
    configuration.put("quarkus.management.test-port", "0");
    // The validator of answers says with each of them that it does not check tokens.
    configuration.put("quarkus.log.category.\"com.atlassian.oai\".level", "WARN");
    return configuration;
  }

  @Override
  public void stop() {
    // The servers are the test run's, not this application's: they end with the JVM.
    MessagesSent.lookAgain();
  }

  /** Under the name of the environment and of the property, because expressions name either. */
  private static void put(Map<String, String> configuration, String name, String value) {
    configuration.put(name, value);
    String property = name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    configuration.put(property, value);
  }
}
