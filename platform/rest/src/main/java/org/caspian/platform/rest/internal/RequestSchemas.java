package org.caspian.platform.rest.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Closes in the document the schemas that only requests use: they take no other fields, and the
 * document says so. What answers use too stays open there, because answers grow.
 */
final class RequestSchemas {

  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, Schema> named;
  private final Set<String> found = new HashSet<>();

  private RequestSchemas(Map<String, Schema> named) {
    this.named = named;
  }

  static void close(OpenAPI document) {
    Map<String, Schema> named = document.getComponents().getSchemas();
    RequestSchemas sent = new RequestSchemas(named);
    RequestSchemas answered = new RequestSchemas(named);
    collect(document, sent, answered);
    sent.found.stream()
        .filter(name -> !answered.found.contains(name))
        .map(named::get)
        .filter(schema -> schema.getProperties() != null)
        .filter(schema -> schema.getAdditionalPropertiesSchema() == null)
        .forEach(schema -> schema.setAdditionalPropertiesSchema(nothing()));
  }

  /** The names of the schemas that only answers use. */
  static Set<String> onlyAnswered(OpenAPI document) {
    Map<String, Schema> named = document.getComponents().getSchemas();
    RequestSchemas sent = new RequestSchemas(named);
    RequestSchemas answered = new RequestSchemas(named);
    collect(document, sent, answered);
    answered.found.removeAll(sent.found);
    return answered.found;
  }

  private static void collect(OpenAPI document, RequestSchemas sent, RequestSchemas answered) {
    for (PathItem path : document.getPaths().getPathItems().values()) {
      for (Operation operation : path.getOperations().values()) {
        if (operation.getRequestBody() != null) {
          sent.collect(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().stream()
            .map(APIResponse::getContent)
            .forEach(answered::collect);
      }
    }
  }

  private static Schema nothing() {
    return OASFactory.createSchema().booleanSchema(false);
  }

  /** Whether an answer shows an object with its version. */
  static boolean showsVersion(APIResponse answer, Components components) {
    return answer.getContent() != null
        && answer.getContent().getMediaTypes().values().stream()
            .map(MediaType::getSchema)
            .filter(Objects::nonNull)
            .map(schema -> schema.getRef() == null ? schema : named(schema.getRef(), components))
            .anyMatch(
                schema ->
                    schema.getProperties() != null
                        && schema.getProperties().containsKey("version"));
  }

  private static Schema named(String reference, Components components) {
    return components.getSchemas().get(reference.substring(REFERENCE.length()));
  }

  private void collect(Content content) {
    if (content != null) {
      content.getMediaTypes().values().forEach(media -> collect(media.getSchema()));
    }
  }

  private void collect(Schema schema) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(REFERENCE.length());
      if (found.add(name)) {
        collect(named.get(name));
      }
    }
    collect(schema.getItems());
    collect(schema.getAdditionalPropertiesSchema());
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::collect);
    }
    Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
        .filter(Objects::nonNull)
        .flatMap(Collection::stream)
        .forEach(this::collect);
  }
}
