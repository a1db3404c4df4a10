package org.caspian.gateway.client;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a client gets only tokens that are bound to a key. */
@Schema(name = "SetProofOfPossession")
record SetProofOfPossession(
    @NotNull
        @Schema(
            description = "Whether every request for a token has to have a proof.",
            examples = "true")
        Boolean required) {}
