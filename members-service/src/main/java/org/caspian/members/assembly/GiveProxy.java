package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/proxies}. */
record GiveProxy(
    @Schema(description = "The member that is not there") @NotNull UUID giver,
    @Schema(description = "The member that votes for it") @NotNull UUID carrier) {}
