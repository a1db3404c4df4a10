package org.caspian.members.ballot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caspian.platform.command.Actor;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The person who votes for a member, as it vouches for it. */
record VoteActor(
    @Schema(description = "The person's code in the caller's institution, never a name")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = VisibleText.LINE)
        String code,
    @Schema(description = "The office held", examples = "Rector") @NotBlank @Size(max = 200)
        String position,
    @NotNull Actor.Method method,
    @Schema(description = "The day of the act") @NotNull LocalDate actedOn,
    @Schema(description = "Where the proof is kept, for example a register number")
        @Size(min = 1, max = 500)
        String evidence) {

  Actor actor() {
    return new Actor(code, position, method, actedOn, evidence);
  }
}
