package org.caspian.gateway.client;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another secret for a client. */
@Schema(name = "AddSecret")
record AddSecret(
    @Schema(description = "Until when it is good; if left out, until it is revoked.")
        Instant expiresAt) {}
