package org.caspian.mobility.nomination;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.person.PersonRequest;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/nominations}. */
record SubmitNomination(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @NotNull UUID agreementId,
    @Schema(description = "A condition of the agreement in which the caller sends") @NotNull
        UUID conditionId,
    @Schema(
            format = Formats.ACADEMIC_YEAR,
            examples = "2026/2027",
            description = "The year whose seat is wanted, in which the stay begins")
        @NotNull
        String academicYear,
    @NotNull PersonRequest person,
    @Schema(description = "The first day") @NotNull LocalDate plannedStart,
    @Schema(description = "The last day") @NotNull LocalDate plannedEnd,
    @Schema(format = Formats.ISCED_F, examples = "0312", description = "The person's field")
        @NotNull
        String iscedF,
    @Schema(description = "The person's level: 6 bachelor, 7 master, 8 doctorate")
        @NotNull
        @Min(1)
        @Max(8)
        Integer eqfLevel) {}
