package org.caspian.mobility.stay;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.caspian.mobility.SetLocalReference;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Stays: made by the acceptance of a nomination, confirmed by the host. */
@Path("/v1/stays")
@Scopes(read = "mobility:read", write = "mobility:write")
class StayResource {

  private final Stays stays;
  private final StayReader reader;
  private final StayViews views;

  StayResource(Stays stays, StayReader reader, StayViews views) {
    this.stays = stays;
    this.reader = reader;
    this.views = views;
  }

  /** The stays from and to the caller's institution. */
  @GET
  public Page<StayView> list(@BeanParam StayFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  /** One stay. */
  @GET
  @Path("/{id}")
  public StayView get(UUID id) {
    return reader.get(id);
  }

  /** What was done with the stay. */
  @GET
  @Path("/{id}/history")
  public Page<HistoryEntryView> history(UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }

  /** The host confirms that the person has arrived. */
  @POST
  @Path("/{id}/arrival")
  @Command
  public RestResponse<StayView> arrive(UUID id, ConfirmArrival body) {
    return RestResponse.ok(views.single(stays.arrive(id, body)));
  }

  /** The host confirms that the person has left. */
  @POST
  @Path("/{id}/departure")
  @Command
  public RestResponse<StayView> depart(UUID id, ConfirmDeparture body) {
    return RestResponse.ok(views.single(stays.depart(id, body)));
  }

  /** Sets or removes the caller's own reference. */
  @PUT
  @Path("/{id}/local-reference")
  @Command
  public RestResponse<StayView> setLocalReference(UUID id, SetLocalReference body) {
    return RestResponse.ok(views.single(stays.setLocalReference(id, body)));
  }
}
