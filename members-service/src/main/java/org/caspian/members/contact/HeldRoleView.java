package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role that a contact holds, held or will hold. */
record HeldRoleView(
    @NotNull ContactRole role,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(
            description =
                "The last day; absent while nobody knows it, before the first day if the role was"
                    + " ended before it began")
        LocalDate to) {

  static HeldRoleView of(HeldRole held) {
    return new HeldRoleView(held.role(), held.from(), held.to().orElse(null));
  }
}
