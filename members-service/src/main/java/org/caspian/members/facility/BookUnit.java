package org.caspian.members.facility;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/facilities/{id}/bookings}. */
record BookUnit(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(description = "The code of the unit") @NotNull @Pattern(regexp = FacilityUnit.CODE)
        String unit,
    @Schema(
            description =
                "From when on, in whole minutes; not before now, and at most two years from now")
        @NotNull
        Instant from,
    @Schema(description = "Until when, in whole minutes; at most 92 days after the beginning")
        @NotNull
        Instant to,
    @Schema(description = "What it is wanted for; the owner sees it")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String purpose,
    @Schema(description = "The joint project that it is wanted for, if for one") UUID projectId,
    @Schema(
            description =
                "Which prerequisites of the facility the persons meet: the caller vouches for it.")
        Set<Prerequisite> prerequisitesMet,
    @Schema(
            description =
                "Who is to use it, by the codes that the institution that books has chosen, never"
                    + " names or national numbers")
        @Size(max = 50)
        SortedSet<@Size(max = 64) @Pattern(regexp = VisibleText.LINE) String> personCodes) {

  BookUnit {
    prerequisitesMet =
        prerequisitesMet == null || prerequisitesMet.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(prerequisitesMet));
    personCodes =
        Collections.unmodifiableSortedSet(
            personCodes == null ? new TreeSet<>() : new TreeSet<>(personCodes));
  }

  /** Shows nobody. */
  @Override
  public String toString() {
    return "BookUnit[" + unit + ", " + from + ", " + to + "]";
  }
}
