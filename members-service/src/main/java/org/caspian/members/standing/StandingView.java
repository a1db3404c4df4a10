package org.caspian.members.standing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.members.institution.StandingState;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.members.membership.MembershipPeriod;
import org.caspian.platform.access.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of how an institution stands on a day. */
record StandingView(
    @NotNull UUID institution,
    @Schema(description = "At the end of this day at the association") @NotNull LocalDate on,
    @Schema(description = "How it stands, in a word") @NotNull StandingState state,
    @Schema(description = "Of which it is a member then; absent unless it is one for certain")
        UUID membershipId,
    @Schema(description = "What kind of member it is then; absent unless it is one for certain")
        MembershipCategory category,
    @Schema(
            description =
                "What is forbidden to it then, and why: one entry for each cause, and one for all"
                    + " that say the same")
        @NotNull
        List<EffectInForceView> effects) {

  static StandingView of(UUID institution, StandingOnDay standing, Caller caller) {
    boolean tellsReasons = caller.isSecretariat() || caller.is(institution);
    return new StandingView(
        institution,
        standing.day(),
        standing.state(),
        standing.membership().map(MembershipPeriod::membershipId).orElse(null),
        standing.membership().map(MembershipPeriod::category).orElse(null),
        standing.inForce().stream()
            .map(known -> EffectInForceView.of(known, tellsReasons))
            .distinct()
            .toList());
  }
}
