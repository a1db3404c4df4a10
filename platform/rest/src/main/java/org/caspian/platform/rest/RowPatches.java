package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caspian.platform.rest.internal.ApiDocument;

/**
 * Makes merge patches of the rows of an import: a row changes what is known and makes what is not.
 * The rows are checked one by one, so that a bad one stops no other.
 */
@ApplicationScoped
public class RowPatches {

  private final ApiDocument document;
  private final JsonBinding binding;

  @Inject
  RowPatches(ApiDocument document, JsonBinding binding) {
    this.document = document;
    this.binding = binding;
  }

  /**
   * The patch that a row is.
   *
   * @param row the JSON value; the record it is to become must have a schema in the document, under
   *     its simple name
   */
  public MergePatch of(JsonNode row) {
    return new MergePatch(row, this::errorsOf, binding);
  }

  private List<FieldError> errorsOf(Class<?> type, JsonNode value) {
    return document.schema(type.getSimpleName()).errorsOf(value);
  }
}
