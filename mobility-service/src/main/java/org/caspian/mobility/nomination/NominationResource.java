package org.caspian.mobility.nomination;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.caspian.mobility.SetLocalReference;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Nominations: the sending institution names a person for a seat, the receiving one decides. */
@Path("/v1/nominations")
@Scopes(read = "mobility:read", write = "mobility:write")
class NominationResource {

  private final Nominations nominations;
  private final NominationReader reader;
  private final NominationViews views;

  NominationResource(Nominations nominations, NominationReader reader, NominationViews views) {
    this.nominations = nominations;
    this.reader = reader;
    this.views = views;
  }

  /** Nominates a person of the caller's institution; a seat is held from now on. */
  @POST
  @Command
  public RestResponse<NominationView> submit(SubmitNomination body) {
    Nomination nomination = nominations.submit(body);
    return RestResponse.ResponseBuilder.<NominationView>created(
            UriBuilder.fromPath("/v1/nominations/{id}").build(nomination.id()))
        .entity(views.single(nomination))
        .build();
  }

  /** The nominations from and to the caller's institution. */
  @GET
  public Page<NominationView> list(
      @BeanParam NominationFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  /** One nomination. */
  @GET
  @Path("/{id}")
  public NominationView get(UUID id) {
    return reader.get(id);
  }

  /** What was done with the nomination, by whom. */
  @GET
  @Path("/{id}/history")
  public Page<HistoryEntryView> history(UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }

  /** The receiving institution says yes: the seat is taken and a stay planned. */
  @POST
  @Path("/{id}/acceptance")
  @Command
  public RestResponse<NominationView> accept(UUID id, AcceptNomination body) {
    return RestResponse.ok(views.single(nominations.accept(id, body)));
  }

  /** The receiving institution says no, with a reason; the seat is free. */
  @POST
  @Path("/{id}/rejection")
  @Command
  public RestResponse<NominationView> reject(UUID id, RejectNomination body) {
    return RestResponse.ok(views.single(nominations.reject(id, body)));
  }

  /** The sending institution takes it back, until the person has arrived; the seat is free. */
  @POST
  @Path("/{id}/withdrawal")
  @Command
  public RestResponse<NominationView> withdraw(UUID id) {
    return RestResponse.ok(views.single(nominations.withdraw(id)));
  }

  /** Sets or removes the caller's own reference. */
  @PUT
  @Path("/{id}/local-reference")
  @Command
  public RestResponse<NominationView> setLocalReference(UUID id, SetLocalReference body) {
    return RestResponse.ok(views.single(nominations.setLocalReference(id, body)));
  }
}
