package org.caspian.gateway.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the platform.
 *
 * @param name short and stable
 * @param state how it is
 * @param text the same in plain words
 */
@Schema(description = "A part of the platform, and how it is")
record PartView(
    @Schema(required = true) String name,
    @Schema(required = true) PartState state,
    @Schema(required = true) String text) {}
