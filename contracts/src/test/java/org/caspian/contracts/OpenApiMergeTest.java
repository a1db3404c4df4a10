package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

  private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();
  private static final ObjectNode INFO = JsonNodeFactory.instance.objectNode().put("title", "t");

  private final OpenApiMerge merge = new OpenApiMerge();

  @Test
  void joinsPathsAndComponentsOfTwoServices() {
    merge.add("mobility", document("/v1/stays", "stays.list", "Stay", "object"));
    merge.add("members", document("/v1/institutions", "institutions.list", "Name", "object"));

    ObjectNode merged = merge.document(INFO, NOTHING);

    assertEquals(
        "[/v1/institutions, /v1/stays]",
        merged.path("paths").propertyStream().map(entry -> entry.getKey()).toList().toString());
    assertEquals(2, merged.at("/components/schemas").size());
  }

  @Test
  void isTheSameInWhateverOrderTheServicesCome() {
    JsonNode first = document("/v1/a", "a.list", "A", "object");
    JsonNode second = document("/v1/b", "b.list", "B", "string");
    OpenApiMerge other = new OpenApiMerge();

    merge.add("one", first);
    merge.add("two", second);
    other.add("two", second);
    other.add("one", first);

    assertEquals(
        merge.document(INFO, NOTHING).toString(), other.document(INFO, NOTHING).toString());
  }

  @Test
  void keepsAComponentThatIsDefinedAlikeOnce() {
    merge.add("one", document("/v1/a", "a.list", "Problem", "object"));
    merge.add("two", document("/v1/b", "b.list", "Problem", "object"));

    assertEquals(1, merge.document(INFO, NOTHING).at("/components/schemas").size());
  }

  @Test
  void refusesAComponentThatIsDefinedDifferently() {
    merge.add("one", document("/v1/a", "a.list", "State", "object"));

    assertRefused("State", "two", document("/v1/b", "b.list", "State", "string"));
  }

  @Test
  void refusesAPathThatTwoServicesClaim() {
    merge.add("one", document("/v1/a", "a.list", "A", "object"));

    assertRefused("/v1/a", "two", document("/v1/a", "b.list", "B", "object"));
  }

  @Test
  void refusesAnOperationIdThatTwoServicesClaim() {
    merge.add("one", document("/v1/a", "a.list", "A", "object"));

    assertRefused("a.list", "two", document("/v1/b", "a.list", "B", "object"));
  }

  @Test
  void joinsTheScopesThatTheServicesName() {
    merge.add("one", secured("a:read"));
    merge.add("two", secured("b:read"));

    assertEquals(
        "{\"a:read\":\"Read\",\"b:read\":\"Read\"}",
        merge
            .document(INFO, NOTHING)
            .at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
            .toString());
  }

  private static JsonNode secured(String scope) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document
        .withObject("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
        .put(scope, "Read");
    return document;
  }

  private void assertRefused(String named, String service, JsonNode document) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> merge.add(service, document));
    assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
  }

  private static JsonNode document(String path, String operation, String schema, String type) {
    try {
      return new ObjectMapper()
          .readTree(
              """
              {"openapi": "3.1.0",
               "paths": {"%s": {"get": {"operationId": "%s"}}},
               "components": {"schemas": {"%s": {"type": "%s"}}}}
              """
                  .formatted(path, operation, schema, type));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
