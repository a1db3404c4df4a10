package org.caspian.members.membership;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.institution.Effect;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a membership.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
record MembershipView(
    @NotNull UUID id,
    @Schema(examples = "MS-2026-00012-2") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "Whose it is") @NotNull UUID institution,
    @NotNull MembershipState state,
    @NotNull MembershipBasis basis,
    @JsonUnwrapped MembershipApplication application,
    @Schema(description = "Who speaks for it, in the order in which they said so") @NotNull
        List<Endorsement> endorsements,
    @Schema(description = "Who proposed it; absent before") Nomination nomination,
    @Schema(
            description =
                "What kinds of member it was, is or will be, one after the other; empty before the"
                    + " admission")
        @NotNull
        List<CategoryPeriod> categories,
    @Schema(description = "What is forbidden to members of its category") @NotNull
        Set<Effect> effects,
    @Schema(description = "The first day; absent before the admission, and if it is not known")
        LocalDate from,
    @Schema(
            description =
                "Whether nobody knows the first day: the register took the membership over as it"
                    + " was, and knows of it from knownSince on")
        @NotNull
        boolean fromUnknown,
    @Schema(description = "From which day on the register knows that it is a member")
        LocalDate knownSince,
    @Schema(description = "The last day; absent while none is known") LocalDate to,
    @Schema(
            description = "Of its certificate; absent before the admission, and if it is not known",
            examples = "MC-2026-00003-4")
        String certificateNumber,
    @Schema(description = "The resolution that removed it; absent if none did")
        UUID endResolutionId,
    @Schema(
            description =
                "Why it was returned, rejected or ended; shown to the institution itself and to"
                    + " the secretariat")
        String reason,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<MembershipCommand> actions)
    implements Versioned {

  static MembershipView of(
      Membership membership,
      LocalDate today,
      Caller caller,
      String localReference,
      List<MembershipCommand> actions) {
    return new MembershipView(
        membership.id(),
        membership.number(),
        localReference,
        membership.institution(),
        membership.state(),
        membership.basis(),
        membership.application().withCategory(membership.categoryOn(today)),
        membership.endorsements(),
        membership.nomination().orElse(null),
        membership.categories(),
        membership.categoryOn(today).effects(),
        membership.from().orElse(null),
        !membership.categories().isEmpty() && membership.from().isEmpty(),
        membership.knownSince().orElse(null),
        membership.to().orElse(null),
        membership.certificateNumber().orElse(null),
        membership.endResolutionId().orElse(null),
        membership.tellsReasonsTo(caller) ? membership.reason().orElse(null) : null,
        membership.createdAt(),
        membership.changedAt(),
        membership.version(),
        actions);
  }
}
