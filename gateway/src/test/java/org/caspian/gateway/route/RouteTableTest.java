package org.caspian.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private record ServiceOf(
      Set<String> prefixes,
      Optional<List<String>> upstreams,
      Optional<MemorySize> maxBody,
      Optional<MemorySize> maxImportBody,
      Optional<MemorySize> maxHeaders)
      implements RoutesConfig.Service {}

  private static RoutesConfig.Service service(Set<String> prefixes, String... upstreams) {
    return new ServiceOf(
        prefixes,
        Optional.of(List.of(upstreams)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void thePrefixDecidesWhoServesAPath() {
    RouteTable table =
        new RouteTable(
            Map.of(
                "members", service(Set.of("institutions"), "a:1"),
                "mobility", service(Set.of("agreements", "stays"), "b:1")));

    assertEquals("members", nameOf(table, "/v1/institutions/7/history"));
    assertEquals("mobility", nameOf(table, "/v1/stays"));
    assertTrue(table.find(CanonicalPath.of("/v1/institutionsx")).isEmpty());
    assertTrue(table.find(CanonicalPath.of("/institutions")).isEmpty());
  }

  private static String nameOf(RouteTable table, String target) {
    return table.find(CanonicalPath.of(target)).orElseThrow().name();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oauth2/token",
        "/.well-known/jwks.json",
        "/v1/clients",
        "/v1/clients/7/disablement",
        "/v1/changes?cursor=now",
        "/openapi.json",
        "/docs",
        "/docs/viewer.js",
        "/",
        "/?from=mail",
        "/problems",
        "/problems/no-seat-left"
      })
  void theGatewayServesItsOwnPathsItself(String target) {
    assertTrue(new RouteTable(Map.of()).isOwn(CanonicalPath.of(target)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/q", "/q/health", "/v1", "/v1/docs", "/clients", "/openapi.jsonx", "/problem"})
  void nothingElseIsItsOwn(String target) {
    assertFalse(new RouteTable(Map.of()).isOwn(CanonicalPath.of(target)));
  }

  @Test
  void twoServicesCannotClaimTheSamePaths() {
    Map<String, RoutesConfig.Service> services =
        Map.of("members", service(Set.of("people")), "events", service(Set.of("people")));

    assertThrows(IllegalArgumentException.class, () -> new RouteTable(services));
  }

  @Test
  void aServiceCannotClaimTheGatewaysPaths() {
    Map<String, RoutesConfig.Service> services = Map.of("members", service(Set.of("clients")));

    assertThrows(IllegalArgumentException.class, () -> new RouteTable(services));
  }

  @Test
  void theAddressesOfInstancesAreRead() {
    Route route =
        new RouteTable(Map.of("members", service(Set.of("x"), "a:1", "[::1]:3 check 9000")))
            .routes()
            .getFirst();

    assertEquals(
        List.of(new Upstream("a", 1, Optional.empty()), new Upstream("::1", 3, Optional.of(9000))),
        route.upstreams());
    assertEquals("[a:1, [::1]:3]", route.upstreams().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a:",
        ":1",
        "a:0",
        "a:65536",
        "http://a:1",
        "a:1/x",
        "a b:1",
        "a:1 check",
        "a:1 check 0",
        "a:1  check 9",
        "a:1 check b:9"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThrows(IllegalArgumentException.class, () -> Upstream.parse(address));
  }
}
