package org.caspian.platform.rest.internal;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Fills into the document what the vocabulary says of schemas, properties, parameters and headers.
 * What the code says itself stays.
 */
final class WordsFill {

  private static final String JSON = "application/json";

  private final Vocabulary vocabulary;

  WordsFill(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void into(OpenAPI document) {
    document.getComponents().getSchemas().forEach(this::describe);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> describe(method + " " + path, operation)));
  }

  private void describe(String name, Schema schema) {
    fill(schema, name);
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((word, of) -> fill(of, name + "." + word, word));
    }
  }

  private void fill(Schema schema, String... names) {
    if (schema.getDescription() == null) {
      vocabulary.description(names).ifPresent(schema::setDescription);
    }
    if (schema.getExamples() == null) {
      vocabulary.example(names).ifPresent(example -> schema.setExamples(List.of(example)));
    }
  }

  private void describe(String name, Operation operation) {
    if (operation.getRequestBody() != null) {
      MediaType body = operation.getRequestBody().getContent().getMediaType(JSON);
      // A form has none.
      if (body != null) {
        vocabulary.example(name).ifPresent(body::setExample);
      }
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(this::fill);
    }
    operation.getResponses().getAPIResponses().values().stream()
        .filter(answer -> answer.getHeaders() != null)
        .forEach(answer -> answer.getHeaders().forEach(this::fill));
  }

  private void fill(Parameter parameter) {
    String name = nameOf(parameter);
    if (parameter.getDescription() == null) {
      vocabulary.description(name).ifPresent(parameter::setDescription);
    }
    if (parameter.getSchema() == null || parameter.getSchema().getExamples() == null) {
      vocabulary.example(name).ifPresent(parameter::setExample);
    }
  }

  private static String nameOf(Parameter parameter) {
    return switch (parameter.getIn()) {
      case QUERY -> "?" + parameter.getName();
      case PATH -> "{" + parameter.getName() + "}";
      case HEADER, COOKIE -> parameter.getName();
    };
  }

  private void fill(String name, Header header) {
    vocabulary.example(name).ifPresent(header::setExample);
  }
}
