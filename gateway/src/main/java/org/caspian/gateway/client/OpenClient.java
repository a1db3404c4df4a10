package org.caspian.gateway.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client to be opened. */
@Schema(name = "OpenClient")
record OpenClient(
    @Schema(
            required = true,
            nullable = true,
            description =
                "The institution that the client acts for, or null for a client of the secretariat"
                    + " itself. Has to be there, so that nobody gets the secretariat's rights by"
                    + " leaving it out.")
        UUID institution,
    @NotNull
        @Size(max = 120)
        @Pattern(regexp = ONE_LINE)
        @Schema(description = "What it is called: one line.", examples = "Student system")
        String label,
    @Size(min = 1)
        @Schema(
            description =
                "What its tokens may be used for. If left out, all that the calling token may be used"
                    + " for, for an institution without clients:write.")
        Set<ApiScope> scopes,
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference) {

  private static final String ONE_LINE = "^\\S(.*\\S)?$";
}
