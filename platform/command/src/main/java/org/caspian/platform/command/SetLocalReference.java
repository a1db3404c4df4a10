package org.caspian.platform.command;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code PUT …/local-reference}.
 *
 * @param localReference null removes it
 */
public record SetLocalReference(
    @Schema(description = DESCRIPTION, required = true, nullable = true)
        @Size(min = 1, max = MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference) {

  /** What a local reference is, for the API document. */
  public static final String DESCRIPTION =
      "The caller's own name for it: any script, one institution each, seen by nobody else";

  /** Characters that it may have. */
  public static final int MAX_LENGTH = LocalReferences.MAX_LENGTH;
}
