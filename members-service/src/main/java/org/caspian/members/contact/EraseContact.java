package org.caspian.members.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/erasure}. */
record EraseContact(
    @Schema(description = "Kept in the audit; it names nobody") @NotBlank @Size(max = 2000)
        String reason) {}
