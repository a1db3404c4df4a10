package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.MessageSourceError;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.FormatValidator;
import com.networknt.schema.path.NodePath;
import java.util.Map;
import java.util.function.Supplier;
import org.caspian.platform.rest.Formats;

/** Checks {@link Formats#LANGUAGE_MAP}; each wrong entry is an error of its own. */
final class LanguageMapFormat implements Format {

  @Override
  public String getName() {
    return Formats.LANGUAGE_MAP;
  }

  @Override
  public void validate(
      ExecutionContext execution,
      SchemaContext schema,
      JsonNode node,
      JsonNode root,
      NodePath location,
      boolean assertionsEnabled,
      Supplier<MessageSourceError.Builder> error,
      FormatValidator validator) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!accepts(entry)) {
        execution.addError(
            error
                .get()
                .instanceLocation(location.append(entry.getKey()))
                .arguments(getName())
                .build());
      }
    }
  }

  private static boolean accepts(Map.Entry<String, JsonNode> entry) {
    JsonNode text = entry.getValue();
    // What is no string is told by the type of the map's values.
    return LanguageTags.isKnown(entry.getKey()) && (!text.isTextual() || !text.asText().isBlank());
  }
}
