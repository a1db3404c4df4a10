package org.caspian.members.resolution;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.command.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which follow-ups a list shows; null asks nothing. A {@code @BeanParam}. */
record FollowUpFilter(
    @QueryParam("state") FollowUpState state,
    @Parameter(description = "Those that this institution has to do") @QueryParam("responsible")
        UUID responsible,
    @Parameter(description = "Those whose last day is before this day") @QueryParam("dueBefore")
        LocalDate dueBefore) {

  /** The conditions over a follow-up {@code f}. */
  Conditions conditions() {
    return new Conditions()
        .and("f.state = :state", "state", state)
        .and("f.responsible = :responsible", "responsible", responsible)
        .and("f.dueOn < :dueBefore", "dueBefore", dueBefore);
  }
}
