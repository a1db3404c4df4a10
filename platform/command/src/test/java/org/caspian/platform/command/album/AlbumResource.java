package org.caspian.platform.command.album;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Actor;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.PerRow;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Commands as a service has them. */
@Path("/v1/albums")
@Scopes(read = "members:read", write = "members:write")
public class AlbumResource {

  private final Albums albums;
  private final EntityManager entities;
  private final PerRow perRow;
  private final CommandContext context;
  private final HistoryReader history;
  private final CurrentCaller caller;

  AlbumResource(
      Albums albums,
      EntityManager entities,
      PerRow perRow,
      CommandContext context,
      HistoryReader history,
      CurrentCaller caller) {
    this.albums = albums;
    this.entities = entities;
    this.perRow = perRow;
    this.context = context;
    this.history = history;
    this.caller = caller;
  }

  @POST
  @Command
  public RestResponse<AlbumView> create(CreateAlbum body) {
    Album album = albums.create(body.title(), body.curator());
    return RestResponse.ResponseBuilder.<AlbumView>created(URI.create("/v1/albums/" + album.id()))
        .entity(AlbumView.of(album))
        .build();
  }

  @POST
  @Path("imports")
  @Command(perRow = true)
  public RestResponse<ImportReport> importAll(ImportAlbums body) {
    return RestResponse.ok(
        new ImportReport(
            perRow.run(
                body.rows(),
                ImportReport.Row.class,
                row -> ImportReport.Row.created(albums.create(row.title(), row.curator()).id()),
                (row, refusal) -> ImportReport.Row.refused(refusal.type().code()))));
  }

  @POST
  @Path("keys")
  @Command
  public RestResponse<KeyView> key(CreateAlbum body) {
    return RestResponse.ok(
        new KeyView(albums.create(body.title(), null).id(), "open-" + UUID.randomUUID()));
  }

  @GET
  @Path("{id}")
  public AlbumView get(@PathParam("id") UUID id) {
    return AlbumView.of(entities.find(Album.class, id));
  }

  @PUT
  @Path("{id}")
  @Command
  public RestResponse<AlbumView> change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ChangeAlbum body) {
    return RestResponse.ok(AlbumView.of(albums.change(id, ifMatch, body)));
  }

  @DELETE
  @Path("{id}")
  @Command
  public RestResponse<Void> remove(@PathParam("id") UUID id) {
    albums.remove(id);
    return RestResponse.noContent();
  }

  @POST
  @Path("{id}/tracks")
  @Command
  public RestResponse<AlbumView> addTrack(@PathParam("id") UUID id, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.addTrack(id, body)));
  }

  @POST
  @Path("{id}/sealed-tracks")
  @Command(secretBody = true)
  public RestResponse<AlbumView> addSealedTrack(@PathParam("id") UUID id, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.addTrack(id, body)));
  }

  @PUT
  @Path("{id}/tracks/{trackId}")
  @Command
  public RestResponse<AlbumView> changeTrack(
      @PathParam("id") UUID id, @PathParam("trackId") UUID trackId, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.changeTrack(id, trackId, body)));
  }

  @DELETE
  @Path("{id}/tracks/{trackId}")
  @Command
  public RestResponse<AlbumView> removeTrack(
      @PathParam("id") UUID id, @PathParam("trackId") UUID trackId) {
    return RestResponse.ok(AlbumView.of(albums.removeTrack(id, trackId)));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  public RestResponse<AlbumView> refer(@PathParam("id") UUID id, SetLocalReference body) {
    return RestResponse.ok(AlbumView.of(albums.refer(id, body.localReference())));
  }

  @POST
  @Path("{id}/approval")
  @Command
  public RestResponse<AlbumView> approve(@PathParam("id") UUID id, ApproveAlbum body) {
    context.actor(body.actor());
    context.reason(body.reason());
    return RestResponse.ok(AlbumView.of(albums.change(id, null, ChangeAlbum.NOTHING)));
  }

  @GET
  @Path("{id}/history")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return history.page(Album.class, id, page, caller.get(), Reasons.SHOWN);
  }

  /** The same for those who may not read why. */
  @GET
  @Path("{id}/history-without-reasons")
  public Page<HistoryEntryView> historyWithoutReasons(
      @PathParam("id") UUID id, @BeanParam PageRequest page) {
    return history.page(entities.find(Album.class, id), page, caller.get(), Reasons.HIDDEN);
  }

  /** An act with its reason and the person who did it. */
  public record ApproveAlbum(String reason, Actor actor) {}
}
