package org.caspian.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, {@code ""} for the whole body; {@code
 *     ?name} for a query parameter
 * @param code stable kebab-case name: {@code required}, {@code unknown-field}, {@code not-in-list}
 *     …
 * @param detail English sentence for a person
 * @param params values that a client may put into its own sentence, empty if none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldError(
    @JsonInclude(JsonInclude.Include.ALWAYS) String pointer,
    String code,
    String detail,
    Map<String, Object> params) {

  public FieldError {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(code);
    params = Map.copyOf(params);
  }

  /** An error without parameters. */
  public FieldError(String pointer, String code, String detail) {
    this(pointer, code, detail, Map.of());
  }
}
