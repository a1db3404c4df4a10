package org.caspian.platform.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

  private ApiDocument document;

  @BeforeEach
  void aDocument() throws Exception {
    document =
        new ApiDocument(
            new ObjectMapper()
                .readTree(
                    """
                    {"paths": {
                      "/v1/things": {"get": {}, "post": {}},
                      "/v1/things/{id}": {"get": {}, "patch": {}},
                      "/v1/things/imports": {"post": {"x-body-limit": 5000}},
                      "/v1/things/{id}/notes": {"put": {}}}}
                    """));
  }

  @Test
  void thePathThatSaysMostCounts() {
    assertEquals(Set.of("OPTIONS", "POST"), document.methodsOf("/v1/things/imports"));
    assertEquals(Set.of("GET", "HEAD", "OPTIONS", "PATCH"), document.methodsOf("/v1/things/7"));
    assertEquals(Set.of("OPTIONS", "PUT"), document.methodsOf("/v1/things/imports/notes"));
    assertEquals(Set.of(), document.methodsOf("/v1/nothing"));
  }

  @Test
  void aLargerBodyIsForItsOperationOnly() {
    assertEquals(OptionalInt.of(5_000), document.bodyLimit("POST", "/v1/things/imports"));
    assertEquals(OptionalInt.empty(), document.bodyLimit("GET", "/v1/things/imports"));
    assertEquals(OptionalInt.empty(), document.bodyLimit("POST", "/v1/things"));
  }
}
