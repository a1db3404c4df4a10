package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contacts over HTTP. */
@Path("/v1/contacts")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactResource {

  private final Contacts contacts;
  private final ContactReader reader;

  ContactResource(Contacts contacts, ContactReader reader) {
    this.contacts = contacts;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Add a contact",
      description =
          "Of the caller's institution; the secretariat may for each. All callers see that there is"
              + " one and which roles it has; `visibility` says who sees the person.")
  @APIResponseSchema(
      value = ContactView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<ContactView> create(@NotNull CreateContact body) {
    ContactView created = contacts.create(body);
    return Created.at("/v1/contacts/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List contacts",
      description =
          "Of all institutions, in the order in which they were made. Names and addresses are there"
              + " for who may see them.")
  public Page<ContactView> list(@BeanParam ContactFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a contact",
      description = "Names and addresses are there for who may see them.")
  public ContactView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change a contact",
      description =
          "By its institution or the secretariat. The code stays: it says who the person is.")
  public RestResponse<ContactView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = ContactProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(contacts.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/confirmation")
  @Command
  @Operation(
      summary = "Confirm a contact",
      description =
          "By its institution or the secretariat, once a year: all of it is still true. The list"
              + " shows with `unconfirmedSince` whose turn it is.")
  public RestResponse<ContactView> confirm(@PathParam("id") UUID id) {
    return RestResponse.ok(contacts.confirm(id));
  }

  @POST
  @Path("{id}/roles")
  @Command
  @Operation(
      summary = "Assign a role to a contact",
      description =
          "By its institution or the secretariat, unless the institution was merged. RECTOR,"
              + " DELEGATE_PRIMARY, DELEGATE_ALTERNATE and DATA_PROTECTION have one holder at a time;"
              + " the problem names the contact that is in the way.")
  public RestResponse<ContactView> assign(@PathParam("id") UUID id, @NotNull AssignRole body) {
    return RestResponse.ok(contacts.assign(id, body));
  }

  @POST
  @Path("{id}/role-end")
  @Command
  @Operation(
      summary = "End a role of a contact",
      description =
          "By its institution or the secretariat, with its last day. That it was held stays. With a"
              + " day before its first one, it never was held.")
  public RestResponse<ContactView> endRole(@PathParam("id") UUID id, @NotNull EndRole body) {
    return RestResponse.ok(contacts.endRole(id, body));
  }

  @GET
  @Path("{id}/personal-data")
  @Operation(
      summary = "Export what is kept of the person behind a contact",
      description =
          "As far as the caller may see it: its institution and the secretariat all of it, to be"
              + " handed to that person.")
  public PersonalDataView personalData(@PathParam("id") UUID id) {
    return reader.personalData(id);
  }

  @POST
  @Path("{id}/erasure")
  @Command
  @Operation(
      summary = "Erase the personal data of a contact",
      description =
          "By its institution or the secretariat, for good: code, names, addresses and languages are"
              + " gone, in the answers that are kept for repeats too, and so is what anybody calls"
              + " the contact. Roles with their days stay.")
  public RestResponse<ContactView> erase(@PathParam("id") UUID id, @NotNull EraseContact body) {
    return RestResponse.ok(contacts.erase(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a contact",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<ContactView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(contacts.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a contact, and by whom",
      description = "Of names and addresses it says that they were changed, and no more.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
