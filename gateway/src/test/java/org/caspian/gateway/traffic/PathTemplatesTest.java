package org.caspian.gateway.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.MemorySize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caspian.gateway.route.RouteTable;
import org.caspian.gateway.route.RoutesConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplatesTest {

  private final PathTemplates templates =
      new PathTemplates(
          List.of(
              "/",
              "/docs",
              "/oauth2/token",
              "/v1/projects",
              "/v1/projects/themes",
              "/v1/projects/{id}",
              "/v1/projects/{id}/partners/{institutionId}/refusal",
              "/v1/changes"),
          new RouteTable(Map.of("projects", service(Set.of("projects", "calls")))));

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/docs, /docs",
    "/oauth2/token, /oauth2/token",
    "/v1/changes, /v1/changes",
    "/v1/projects, /v1/projects",
    "/v1/projects/themes, /v1/projects/themes",
    "/v1/projects/01a2066e-bf0d, /v1/projects/{id}",
    "/v1/projects/%D0%B0, /v1/projects/{id}",
    "/v1/%70rojects, /v1/projects",
    "/v1/projects/7/partners/9/refusal, /v1/projects/{id}/partners/{institutionId}/refusal",
  })
  void namesWhatTheDocumentHas(String path, String template) {
    assertEquals(template, templates.of(path).text());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/projects/7/partners, /v1/projects/*",
    "/v1/projects/7/partners/9/refusal/more, /v1/projects/*",
    "/v1/projects/themes/7, /v1/projects/*",
    "/v1/projects/7/, /v1/projects/*",
    "/v1/calls/Bekova, /v1/calls/*",
  })
  void hasOneNameForAllElseThatAServiceGets(String path, String template) {
    assertEquals(template, templates.of(path).text());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1",
    "/v1/",
    "/v1/nothing",
    "/v1/nothing/7",
    "/docs/7",
    "/Docs",
    "*",
    "''",
    "/%zz",
    "//",
  })
  void hasOneNameForAllThatNobodyServes(String path) {
    assertEquals("none", templates.of(path).text());
  }

  @Test
  void knowsWhoServesIt() {
    assertEquals(Optional.of("projects"), templates.of("/v1/projects/7").service());
    assertEquals(Optional.of("projects"), templates.of("/v1/calls/7").service());
    assertEquals(Optional.empty(), templates.of("/v1/changes").service());
  }

  @Test
  void knowsTheReleasedDocumentAndThePages() {
    PathTemplates released =
        PathTemplates.released(new RouteTable(Map.of("members", service(Set.of("institutions")))));

    assertEquals("/v1/institutions/{id}", released.of("/v1/institutions/domain:yu.edu.kz").text());
    assertEquals(Optional.of("members"), released.of("/v1/institutions/7").service());
    assertEquals("/problems/{code}", released.of("/problems/gone").text());
    assertEquals("/docs/{file}", released.of("/docs/viewer.js").text());
    assertEquals("/docs/guide", released.of("/docs/guide").text());
  }

  private static RoutesConfig.Service service(Set<String> prefixes) {
    return new RoutesConfig.Service() {
      @Override
      public Set<String> prefixes() {
        return prefixes;
      }

      @Override
      public Optional<List<String>> upstreams() {
        return Optional.of(List.of("127.0.0.1:1"));
      }

      @Override
      public Optional<MemorySize> maxBody() {
        return Optional.empty();
      }

      @Override
      public Optional<MemorySize> maxImportBody() {
        return Optional.empty();
      }

      @Override
      public Optional<MemorySize> maxHeaders() {
        return Optional.empty();
      }
    };
  }
}
