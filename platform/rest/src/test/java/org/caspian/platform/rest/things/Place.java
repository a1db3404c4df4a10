package org.caspian.platform.rest.things;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record Place(
    @NotNull @Size(min = 1, max = 40) String city,
    @Schema(description = "Where post goes") @Size(max = 40) String street) {}
