package org.caspian.events.event;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The places of an event. */
record PlacesView(
    UUID eventId,
    int capacity,
    @Schema(description = "Persons who have a place") int confirmed,
    @Schema(description = "Persons who wait for one") int waiting,
    @Schema(description = "Places that nobody has; 0 where more are confirmed than there are")
        int free) {

  static PlacesView of(Event event, PlaceLedger ledger) {
    return new PlacesView(
        event.id(),
        event.capacity(),
        ledger.confirmed(),
        ledger.waiting(),
        ledger.free(event.capacity()));
  }
}
