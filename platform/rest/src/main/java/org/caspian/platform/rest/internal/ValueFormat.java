package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;

/** A schema format that a predicate decides. */
final class ValueFormat implements Format {

  private final String name;
  private final Predicate<JsonNode> concerned;
  private final Predicate<JsonNode> accepted;

  private ValueFormat(String name, Predicate<JsonNode> concerned, Predicate<JsonNode> accepted) {
    this.name = name;
    this.concerned = concerned;
    this.accepted = accepted;
  }

  /** A format of strings; other values are the business of {@code type}. */
  static ValueFormat ofText(String name, Predicate<String> accepted) {
    return new ValueFormat(name, JsonNode::isTextual, node -> accepted.test(node.textValue()));
  }

  /** A format of numbers. */
  static ValueFormat ofNumber(String name, Predicate<JsonNode> accepted) {
    return new ValueFormat(name, JsonNode::isIntegralNumber, accepted);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    return !concerned.test(value) || accepted.test(value);
  }
}
