package org.caspian.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes that the gateway is delivered with, beside the OpenAPI documents. */
class RoutesAndTheDocumentTest {

  private static final String VERSION = "/v1/";

  private final RouteTable routes = delivered();

  @ParameterizedTest
  @ValueSource(strings = {"members", "mobility", "projects", "events"})
  void whatIsRoutedToAServiceIsWhatItsDocumentHas(String service) throws IOException {
    Set<String> routed =
        routes.routes().stream()
            .filter(route -> route.name().equals(service))
            .flatMap(route -> route.prefixes().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(documented(service), routed);
  }

  @Test
  void whatTheGatewayAnswersItselfIsWhatItsDocumentHas() throws IOException {
    assertEquals(documented("gateway"), new TreeSet<>(RouteTable.OWN_PREFIXES));
  }

  @Test
  void allThatIsServedIsInTheDocumentOfThePlatform() throws IOException {
    Set<String> served = new TreeSet<>(RouteTable.OWN_PREFIXES);
    routes.routes().forEach(route -> served.addAll(route.prefixes()));

    assertEquals(documented("caspian"), served);
  }

  private static Set<String> documented(String document) throws IOException {
    String file = "/contracts/openapi/" + document + ".json";
    try (InputStream json = RoutesAndTheDocumentTest.class.getResourceAsStream(file)) {
      Set<String> prefixes =
          new ObjectMapper()
              .readTree(json).path("paths").properties().stream()
                  .map(path -> path.getKey())
                  .filter(path -> path.startsWith(VERSION))
                  .map(path -> path.substring(VERSION.length()).split("/")[0])
                  .collect(Collectors.toCollection(TreeSet::new));
      assertFalse(prefixes.isEmpty(), file);
      return prefixes;
    }
  }

  /** Of the file alone: the tests' own routes are not meant. */
  private static RouteTable delivered() {
    try {
      RoutesConfig config =
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(RoutesConfig.class)
              .withSources(
                  new PropertiesConfigSource(
                      Path.of("src/main/resources/application.properties").toUri().toURL()))
              .build()
              .getConfigMapping(RoutesConfig.class);
      return new RouteTable(config.services());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
