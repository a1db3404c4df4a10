package org.caspian.gateway.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys of a client, as JWK Set (RFC 7517), or where it publishes them: one of the two. */
@Schema(name = "SetKeys")
record SetKeys(
    @Size(max = 5)
        @Schema(description = "All that it has from now on; none, if it is to have none.")
        List<@NotNull @Valid PublicKeyBody> keys,
    @Size(min = 1, max = 500)
        @Schema(
            description =
                "Where a JWK Set is published, on the internet and by TLS. It is read now, and again"
                    + " when a key of it is not known; for a day it may be away.",
            examples = "https://yu.edu.kz/caspian/jwks.json")
        String jwksUri) {}
