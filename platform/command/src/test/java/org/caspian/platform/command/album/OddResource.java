package org.caspian.platform.command.album;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.jboss.resteasy.reactive.RestResponse;

/** Commands as no service should have them, and some that are only rare. */
@Path("/v1/odd")
@Scopes(read = "members:read", write = "members:write")
public class OddResource {

  private final Albums albums;

  OddResource(Albums albums) {
    this.albums = albums;
  }

  @POST
  @Path("{id}/bulk")
  @Command
  public RestResponse<AlbumView> bulk(@PathParam("id") UUID id, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.renameAllTracks(id, body.title())));
  }

  @POST
  @Path("{id}/two-flushes")
  @Command
  public RestResponse<AlbumView> twoFlushes(@PathParam("id") UUID id, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.changeInTwoFlushes(id, body)));
  }

  @POST
  @Path("{id}/secret-track")
  @Command
  public RestResponse<AlbumView> secretTrack(@PathParam("id") UUID id, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.addTrackSecretly(id, body)));
  }

  @POST
  @Path("{id}/late-secret-track")
  @Command
  public RestResponse<AlbumView> lateSecretTrack(@PathParam("id") UUID id, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.addTrackSecretlyAfterAFlush(id, body)));
  }

  @POST
  @Path("{id}/secret-title")
  @Command
  public RestResponse<AlbumView> secretTitle(@PathParam("id") UUID id, TrackBody body) {
    return RestResponse.ok(AlbumView.of(albums.changeSecretly(id, body.title())));
  }

  @POST
  @Path("{id}/locks/{other}")
  @Command
  public RestResponse<AlbumView> locks(@PathParam("id") UUID id, @PathParam("other") UUID other) {
    return RestResponse.ok(AlbumView.of(albums.lockBoth(id, other)));
  }

  @POST
  @Path("early")
  @Command
  public RestResponse<AlbumView> early(CreateAlbum body) {
    return RestResponse.ok(AlbumView.of(albums.createTooEarly(body.title())));
  }

  @POST
  @Path("returned-refusal")
  @Command
  public RestResponse<AlbumView> returnedRefusal(CreateAlbum body) {
    albums.create(body.title(), null);
    return RestResponse.status(RestResponse.Status.CONFLICT);
  }
}
