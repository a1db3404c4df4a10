package org.caspian.events.event;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The places of an event. */
record PlacesView(
    @NotNull UUID eventId,
    @NotNull int capacity,
    @Schema(description = "Persons who have a place") @NotNull int confirmed,
    @Schema(description = "Persons who wait for one; 0 if it is cancelled") @NotNull int waiting,
    @Schema(
            description =
                "Places that nobody has; 0 where more are confirmed than there are, or if it is"
                    + " cancelled")
        @NotNull
        int free) {

  static PlacesView of(Event event, PlaceLedger ledger) {
    boolean cancelled = event.state() == EventState.CANCELLED;
    return new PlacesView(
        event.id(),
        event.capacity(),
        ledger.confirmed(),
        cancelled ? 0 : ledger.waiting(),
        cancelled ? 0 : ledger.free(event.capacity()));
  }
}
