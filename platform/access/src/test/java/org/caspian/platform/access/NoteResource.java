package org.caspian.platform.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;

/** A resource as services have them, for the tests of who may enter. */
@Path("/v1/notes")
@Scopes(read = "notes:read", write = "notes:write")
class NoteResource {

  record Note(String text) {}

  private final CurrentCaller caller;
  private final PersonIds persons;

  @Inject
  NoteResource(CurrentCaller caller, PersonIds persons) {
    this.caller = caller;
    this.persons = persons;
  }

  @GET
  public Map<String, String> whoAmI() {
    Caller current = caller.get();
    return Map.of(
        "client", current.clientId(),
        "holder", current.holder(),
        "actingPerson", current.actingPerson().orElse(""));
  }

  @POST
  public Map<String, UUID> write(Note note) {
    return Map.of("author", persons.of(caller.get().requireInstitution(), note.text()));
  }

  @DELETE
  @RolesAllowed("SECRETARIAT")
  public Map<String, String> clear() {
    return Map.of("by", caller.get().holder());
  }
}
