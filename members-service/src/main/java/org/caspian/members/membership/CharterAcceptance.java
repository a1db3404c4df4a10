package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an applicant has accepted the charter of the association, and in which language. */
record CharterAcceptance(
    @Schema(description = "Of the text that it accepted, BCP 47", format = Formats.BCP_47) @NotNull
        String language,
    @NotNull LocalDate acceptedOn) {}
