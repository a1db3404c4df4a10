package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.caspian.mobility.CalendarDay;
import org.caspian.platform.command.Actor;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The person who did an act in the caller's name; the institution vouches for it. */
record ActorRequest(
    @Schema(description = "The person's code in the caller's institution, never a name")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = VisibleText.LINE)
        String code,
    @Schema(description = "The office held", examples = "Vice-rector for international affairs")
        @NotBlank
        @Size(max = 200)
        String position,
    @NotNull Actor.Method method,
    @Schema(description = "The day of the act") @NotNull LocalDate actedOn,
    @Schema(description = "Where the proof is kept, for example a register number")
        @Size(min = 1, max = 500)
        String evidence) {

  /** What is wrong with it although its shape is right. */
  Optional<FieldError> violation(Instant now) {
    return CalendarDay.hasBegun(actedOn, now)
        ? Optional.empty()
        : Optional.of(
            new FieldError("/actor/actedOn", "in-the-future", "The day has not come yet."));
  }

  Actor actor() {
    return new Actor(code, position, method, actedOn, evidence);
  }
}
