package org.caspian.projects.project;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which projects a list shows; null asks nothing. A {@code @BeanParam}. */
record ProjectFilter(
    @QueryParam("state") ProjectState state,
    @Parameter(description = "A code of `GET /v1/projects/themes`")
        @QueryParam("theme")
        @Size(min = 1, max = ProjectProfile.MAX_THEME_LENGTH)
        String theme,
    @Parameter(description = "The institution that leads it") @QueryParam("coordinator")
        UUID coordinator,
    @Parameter(
            description =
                "An institution that takes part besides the caller: as coordinator, or as a partner"
                    + " that is invited or has confirmed")
        @QueryParam("partner")
        UUID partner,
    @Parameter(
            description =
                "Where the caller's own part stands: INVITED are those that wait for its decision;"
                    + " none for the secretariat, which is no partner")
        @QueryParam("partnerState")
        PartnerState partnerState,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference) {}
