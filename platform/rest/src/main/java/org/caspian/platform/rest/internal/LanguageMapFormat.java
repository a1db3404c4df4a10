package org.caspian.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.MessageSourceError;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.FormatValidator;
import com.networknt.schema.path.NodePath;
import java.util.Map;
import java.util.Optional;
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
      fault(entry)
          .ifPresent(
              fault ->
                  execution.addError(
                      error
                          .get()
                          .instanceLocation(location.append(entry.getKey()))
                          .arguments(fault)
                          .build()));
    }
  }

  /** The format that an entry does not have; {@link SchemaErrors} tells it in our words. */
  private static Optional<String> fault(Map.Entry<String, JsonNode> entry) {
    if (!LanguageTags.isKnown(entry.getKey())) {
      return Optional.of(Formats.BCP_47);
    }
    JsonNode text = entry.getValue();
    // What is no string is told by the type of the map's values.
    boolean blank = text.isTextual() && text.asText().isBlank();
    return blank ? Optional.of(RequestFormats.NOT_BLANK) : Optional.empty();
  }
}
