package org.caspian.events.registration;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which registrations for one event a list shows; null asks nothing. A {@code @BeanParam}. */
record EventRegistrationFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @QueryParam("state") RegistrationState state,
    @Parameter(description = "The institution that registered the person") @QueryParam("home")
        UUID home,
    @QueryParam("personId") UUID personId,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference) {

  /** The same among all registrations. */
  RegistrationFilter of(UUID eventId) {
    return new RegistrationFilter(
        number, eventId, state, null, home, null, personId, localReference);
  }
}
