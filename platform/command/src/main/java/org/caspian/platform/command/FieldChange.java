package org.caspian.platform.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change inside an aggregate.
 *
 * @param part which kind of part changed, for example {@code partner}; absent for the object itself
 * @param partId which part of that kind
 * @param field the field; absent where the whole object or part was added or removed
 * @param change what happened to it
 * @param before the value before; absent if there was none, or if it is personal
 * @param after the value after; absent if there is none, or if it is personal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
    String part, String partId, String field, @NotNull Change change, Object before, Object after) {

  /** What happened. */
  @Schema(name = "HistoryChange")
  public enum Change {
    /** It was not there before. */
    ADDED,
    /** Its value is another one. */
    CHANGED,
    /** It is not there any more. */
    REMOVED
  }
}
