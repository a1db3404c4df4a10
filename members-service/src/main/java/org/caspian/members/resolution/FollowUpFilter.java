package org.caspian.members.resolution;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which follow-ups a list shows; null asks nothing. A {@code @BeanParam}. */
record FollowUpFilter(
    @QueryParam("state") FollowUpState state,
    @Parameter(description = "Those that this institution has to do") @QueryParam("responsible")
        UUID responsible,
    @Parameter(description = "Those whose last day is before this day") @QueryParam("dueBefore")
        LocalDate dueBefore) {}
