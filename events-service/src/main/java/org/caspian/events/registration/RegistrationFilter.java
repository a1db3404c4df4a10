package org.caspian.events.registration;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.events.event.EventState;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which registrations a list shows; null asks nothing. A {@code @BeanParam}. */
record RegistrationFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @QueryParam("eventId") UUID eventId,
    @QueryParam("state") RegistrationState state,
    @Parameter(description = "Where the event stands") @QueryParam("eventState")
        EventState eventState,
    @Parameter(description = "The institution that registered the person") @QueryParam("home")
        UUID home,
    @Parameter(description = "The institution that hosts the event") @QueryParam("host") UUID host,
    @QueryParam("personId") UUID personId,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.number = :number", "number", number)
        .where("e.eventId = :event", "event", eventId)
        .where("e.state = :state", "state", state)
        .where(
            "e.eventId in (select held.id from Event held where held.state = :eventState)",
            "eventState",
            eventState)
        .whereParty("home", home)
        .whereParty("host", host)
        .where("e.personId = :person", "person", personId);
  }
}
