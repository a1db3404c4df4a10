package org.caspian.gateway.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where a client may be used. */
@Schema(name = "SetNetworks")
record SetNetworks(
    @NotNull
        @Size(max = 20)
        @Schema(
            description = "All of them, in CIDR notation; none, if it may be used from anywhere.")
        List<@NotNull @Size(min = 2, max = 49) String> networks) {}
