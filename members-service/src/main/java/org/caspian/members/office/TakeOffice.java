package org.caspian.members.office;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST …/holdings}.
 *
 * @param personCode null if nobody says who it is
 * @param endsWithAssembly null if it goes on until it is ended
 * @param resolutionId null if it rests on none
 */
record TakeOffice(
    @Schema(description = "The member that holds the office") @NotNull UUID institution,
    @Schema(
            description =
                "The code of the person who holds it, in that member, never a name or national"
                    + " number; absent if nobody says. It is not kept: the platform's id of the"
                    + " person is")
        @Size(max = 64)
        @Pattern(regexp = VisibleText.LINE)
        String personCode,
    @Schema(description = "The first day, while it is a member") @NotNull LocalDate from,
    @Schema(
            description =
                "The assembly with whose closing the term ends, on whatever day that is; absent if"
                    + " the term goes on until it is ended")
        UUID endsWithAssembly,
    @Schema(description = "The resolution on which it rests; absent if on none")
        UUID resolutionId) {

  /** Shows nobody. */
  @Override
  public String toString() {
    return "TakeOffice[" + institution + "]";
  }
}
