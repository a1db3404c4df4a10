package org.caspian.gateway.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the change feed. */
@Schema(description = "A page of the change feed.")
record ChangesView(
    @Schema(required = true, description = "Entries in the order of the feed; may be empty.")
        List<ChangeView> items,
    @Schema(
            required = true,
            description =
                "The cursor to go on with. It is always there, also after an empty page: keep it,"
                    + " and ask again later.")
        String next) {}
