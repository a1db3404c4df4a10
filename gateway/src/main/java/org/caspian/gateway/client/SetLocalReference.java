package org.caspian.gateway.client;

import jakarta.validation.constraints.Size;
import org.caspian.platform.command.LocalReferences;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller's own name for an object.
 *
 * @param localReference null takes it away
 */
@Schema(name = "SetClientLocalReference")
record SetLocalReference(
    @Size(min = 1, max = LocalReferences.MAX_LENGTH)
        @Schema(
            required = true,
            nullable = true,
            description = "Unique among the caller's clients; null takes it away.")
        String localReference) {}
