package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/role-end}. */
record EndRole(
    @NotNull ContactRole role,
    @Schema(description = "The last day on which it is held") @NotNull LocalDate to) {}
