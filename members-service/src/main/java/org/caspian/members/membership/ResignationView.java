package org.caspian.members.membership;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The membership of who leaves, and what it still owes: that keeps nobody. */
record ResignationView(
    @JsonUnwrapped MembershipView membership,
    @Schema(description = "What is left to pay, by invoice; it keeps nobody from leaving") @NotNull
        List<OpenObligation> openObligations)
    implements Versioned {

  ResignationView {
    openObligations = List.copyOf(openObligations);
  }

  @Override
  public long version() {
    return membership.version();
  }
}
