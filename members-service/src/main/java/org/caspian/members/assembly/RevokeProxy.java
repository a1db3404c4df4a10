package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/proxy-revocation}. */
record RevokeProxy(
    @Schema(description = "The member that takes its vote back") @NotNull UUID giver) {}
