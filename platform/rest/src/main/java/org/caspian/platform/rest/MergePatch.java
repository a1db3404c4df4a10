package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The body of a PATCH: JSON Merge Patch (RFC 7396), {@code application/merge-patch+json} or {@code
 * application/json}.
 *
 * <p>A resource method takes it as its body parameter and names the record of editable fields for
 * the document: {@code @RequestBody(content = @Content(schema = @Schema(implementation =
 * UpdateThing.class)))}.
 */
public final class MergePatch {

  private final JsonNode body;

  MergePatch(JsonNode body) {
    this.body = body;
  }

  /**
   * A patch that did not come as a body of its own: a row of an import, which changes what is known
   * and makes what is not.
   *
   * @param patch the JSON value
   */
  public static MergePatch of(JsonNode patch) {
    return new MergePatch(patch);
  }

  /** The patch as it was sent. */
  public JsonNode body() {
    return body;
  }

  /**
   * The editable fields after the patch.
   *
   * <p>A body that was read, edited and sent back works: {@code version}, {@code actions}, {@code
   * awaiting}, counts and {@code retainUntil} are dropped; every other member of the view that is
   * not in {@code type} is dropped when equal and refused with {@code read-only} when changed.
   *
   * @param currentView what GET shows to this caller
   * @param currentValues the editable fields as they are
   * @param type the record of editable fields, whose schema the merged value must meet
   * @throws ProblemException {@link Problems#INVALID_BODY} with all pointers at once
   */
  public <T> T applyTo(Object currentView, T currentValues, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  /**
   * What the patch makes out of nothing: its members that are not null.
   *
   * @param type the record of all fields, whose schema the value must meet; a schema of the OpenAPI
   *     document by its simple name
   * @throws ProblemException {@link Problems#INVALID_BODY} with all pointers at once
   */
  public <T> T applyToNothing(Class<T> type) {
    throw new UnsupportedOperationException();
  }
}
