package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/mandates}. */
record GrantMandate(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(description = "The contact who may sign") @NotNull UUID contactId,
    @Schema(description = "What the contact may sign") @NotNull @Size(min = 1, max = 5)
        List<@NotNull MandateScope> scopes,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(description = "The last day; absent while nobody knows it") LocalDate to,
    @NotNull MandateBasis basis) {}
