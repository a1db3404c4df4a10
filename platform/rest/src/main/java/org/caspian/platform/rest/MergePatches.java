package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caspian.platform.rest.internal.ApiDocument;

/**
 * Makes merge patches: of the body of a PATCH, and of the rows of an import, where a row changes
 * what is known and makes what is not, and is checked by itself, so that a bad one stops no other.
 */
@ApplicationScoped
public class MergePatches {

  private final ApiDocument document;
  private final JsonBinding binding;

  @Inject
  MergePatches(ApiDocument document, JsonBinding binding) {
    this.document = document;
    this.binding = binding;
  }

  /**
   * A patch. The record that it is to become must have a schema in the document, under its simple
   * name.
   *
   * @param patch the JSON value
   */
  public MergePatch of(JsonNode patch) {
    return new MergePatch(patch, this::errorsOf, binding);
  }

  private List<FieldError> errorsOf(Class<?> type, JsonNode value) {
    return document.schema(type.getSimpleName()).errorsOf(value);
  }
}
