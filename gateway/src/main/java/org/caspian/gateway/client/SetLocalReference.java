package org.caspian.gateway.client;

import jakarta.validation.constraints.Size;
import org.caspian.platform.command.LocalReferences;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code PUT …/local-reference}.
 *
 * @param localReference null or absent removes it
 */
record SetLocalReference(
    @Schema(description = DESCRIPTION, nullable = true) @Size(min = 1, max = MAX_LENGTH)
        String localReference) {

  static final String DESCRIPTION =
      "The caller's own name for it: any script, one institution each, seen by nobody else";
  static final int MAX_LENGTH = LocalReferences.MAX_LENGTH;
}
