package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft202012;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import org.caspian.platform.rest.FieldError;

/** A schema of the document, compiled for requests: formats are asserted, objects are closed. */
public final class Shape {

  /** Nobody reads more than these. */
  static final int MAX_ERRORS = 100;

  private static final Dialect DIALECT =
      Dialect.builder(Draft202012.getInstance())
          .formats(RequestFormats.all())
          .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
          .build();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          DIALECT,
          builder ->
              builder
                  .schemaCacheEnabled(false)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Schema schema;

  private Shape(Schema schema) {
    this.schema = schema;
  }

  /**
   * Compiles a schema of an OpenAPI 3.1 document.
   *
   * @param schema the schema object
   * @param components the {@code components} of the document, closed by {@link ClosedSchemas}
   */
  static Shape of(JsonNode schema, JsonNode components) {
    ObjectNode root = ClosedSchemas.close(schema);
    // References begin at the root of the document, which the schema becomes here.
    root.set("components", components);
    return new Shape(REGISTRY.getSchema(root));
  }

  /**
   * What is wrong with the value, in order of pointer; empty if nothing is. At most 100 errors are
   * looked for.
   */
  public List<FieldError> errorsOf(JsonNode value) {
    return errorsOf(value, new BoundedErrors(MAX_ERRORS));
  }

  List<FieldError> errorsOf(JsonNode value, BoundedErrors run) {
    return SchemaErrors.firstCauses(run.of(() -> schema.validate(run, value)));
  }
}
