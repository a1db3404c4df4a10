package org.caspian.platform.command.album;

import java.util.List;
import java.util.UUID;
import org.caspian.platform.rest.Versioned;

/** What is shown of an album. */
public record AlbumView(UUID id, String number, String title, List<TrackView> tracks, long version)
    implements Versioned {

  /** What is shown of a track. */
  public record TrackView(UUID id, String title) {}

  static AlbumView of(Album album) {
    List<TrackView> tracks =
        album.tracks.stream().map(track -> new TrackView(track.id, track.title)).toList();
    return new AlbumView(album.id(), album.number, album.title, tracks, album.version());
  }
}
