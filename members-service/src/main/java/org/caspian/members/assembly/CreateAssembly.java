package org.caspian.members.assembly;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/assemblies}. */
record CreateAssembly(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(description = "The first day, at the place") @NotNull LocalDate startsOn,
    @Schema(description = "The last day, at the place") @NotNull LocalDate endsOn,
    @JsonUnwrapped AssemblyProfile profile) {}
