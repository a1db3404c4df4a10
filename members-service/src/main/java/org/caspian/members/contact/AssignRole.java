package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/roles}. */
record AssignRole(
    @NotNull ContactRole role,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(description = "The last day; absent while nobody knows it") LocalDate to) {}
