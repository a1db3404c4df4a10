package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.mobility.agreement.model.Terms;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/agreements}: the first version, which the caller thereby approves. */
record ProposeAgreement(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(description = "The two institutions that agree; the caller's is one of them")
        @NotNull
        @Size(min = 2, max = 2)
        List<PartyRequest> parties,
    @NotNull @Size(min = 1, max = 100) List<ConditionRequest> conditions,
    @NotNull ActorRequest actor) {

  /** The institutions that are to agree. */
  Set<UUID> institutions() {
    return parties.stream().map(PartyRequest::institutionId).collect(Collectors.toSet());
  }

  /** The terms; to be asked only for a proposal that no rule refuses. */
  Terms terms() {
    return new Terms(institutions(), conditions.stream().map(ConditionRequest::terms).toList());
  }
}
