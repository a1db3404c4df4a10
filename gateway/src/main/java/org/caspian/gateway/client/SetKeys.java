package org.caspian.gateway.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys of a client, as JWK Set (RFC 7517). */
@Schema(name = "SetKeys")
record SetKeys(
    @NotNull
        @Size(max = 5)
        @Schema(description = "All that it has from now on; none, if it is to have none.")
        List<@NotNull @Valid PublicKeyBody> keys) {}
