package org.caspian.platform.command.album;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The writes, as a service has them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Albums {

  /** The title that is refused, as long as the test wants it so. */
  static final String FORBIDDEN = "Forbidden";

  /** From here on the title is also that of a track, which the table refuses. */
  static final int LONGEST_TITLE = 100;

  private final EntityManager entities;
  private final CommandContext context;
  private final Ids ids;
  private final Numbers numbers;
  private final LocalReferences references;
  private final Probe probe;

  Albums(
      EntityManager entities,
      CommandContext context,
      Ids ids,
      Numbers numbers,
      LocalReferences references,
      Probe probe) {
    this.entities = entities;
    this.context = context;
    this.ids = ids;
    this.numbers = numbers;
    this.references = references;
    this.probe = probe;
  }

  Album create(String title, String curator) {
    Album album =
        new Album(
            ids.next(),
            context.at(),
            context.by(),
            numbers.next("AL", context.at()),
            title,
            curator);
    album.tags.add("new");
    if (title.length() > LONGEST_TITLE) {
      album.tracks.add(new Track(ids.next(), album, title, null));
    }
    entities.persist(album);
    probe.pass();
    if (title.equals(FORBIDDEN)) {
      throw new ProblemException(Problems.RULE_VIOLATED, "That title is not allowed.");
    }
    return album;
  }

  Album change(UUID id, String ifMatch, ChangeAlbum body) {
    Album album = load(id);
    if (ifMatch != null) {
      IfMatch.check(ifMatch, album.version());
    }
    probe.pass();
    album.changed(context.at(), context.by());
    if (body.title() != null) {
      album.title = body.title();
    }
    if (body.curator() != null) {
      album.curator = body.curator();
    }
    if (body.labelName() != null) {
      album.label = new Label(body.labelName(), body.labelContact());
    }
    if (body.tags() != null) {
      album.tags.retainAll(body.tags());
      album.tags.addAll(body.tags());
    }
    if (body.edition() != null) {
      album.edition = new Edition(body.edition());
      album.shelfMark = "shelf of " + body.edition();
      album.cover = new Cover("cover of " + body.edition(), true);
      album.audience.add(ids.next());
    }
    if (body.localReference() != null) {
      references.set(album, context.caller(), body.localReference());
    }
    return album;
  }

  Album addTrack(UUID id, TrackBody body) {
    Album album = load(id);
    probe.pass();
    album.changed(context.at(), context.by());
    album.tracks.add(new Track(ids.next(), album, body.title(), body.performer()));
    return album;
  }

  Album changeTrack(UUID id, UUID trackId, TrackBody body) {
    Album album = load(id);
    album.changed(context.at(), context.by());
    Track track = track(album, trackId);
    track.title = body.title();
    track.performer = body.performer();
    return album;
  }

  Album removeTrack(UUID id, UUID trackId) {
    Album album = load(id);
    album.changed(context.at(), context.by());
    album.tracks.remove(track(album, trackId));
    return album;
  }

  /** A bulk statement passes Hibernate's version by; the root's own call does not. */
  Album renameAllTracks(UUID id, String title) {
    Album album = load(id);
    album.changed(context.at(), context.by());
    entities
        .createQuery("update Track set title = :title where album.id = :id")
        .setParameter("title", title)
        .setParameter("id", id)
        .executeUpdate();
    album.tracks.forEach(entities::refresh);
    return album;
  }

  Album changeInTwoFlushes(UUID id, TrackBody body) {
    Album album = load(id);
    album.changed(context.at(), context.by());
    album.tracks.add(new Track(ids.next(), album, body.title() + " 1", null));
    entities.flush();
    album.changed(context.at(), context.by());
    album.tracks.add(new Track(ids.next(), album, body.title() + " 2", null));
    return album;
  }

  /** A mistake: a part changes, and the root does not know. */
  Album addTrackSecretly(UUID id, TrackBody body) {
    Album album = load(id);
    entities.persist(new Track(ids.next(), album, body.title(), null));
    return album;
  }

  /** A mistake that shows in the second flush only. */
  Album addTrackSecretlyAfterAFlush(UUID id, TrackBody body) {
    Album album = load(id);
    album.changed(context.at(), context.by());
    entities.flush();
    entities.persist(new Track(ids.next(), album, body.title(), null));
    return album;
  }

  /** A mistake: the root changes, and does not say so. */
  Album changeSecretly(UUID id, String title) {
    Album album = load(id);
    album.title = title;
    return album;
  }

  /** A mistake: a new root that was persisted too early. */
  Album createTooEarly(String title) {
    Album album = create(title, null);
    album.tags.add("late");
    return album;
  }

  /** Takes the locks of both in this order, with the probe in between. */
  Album lockBoth(UUID first, UUID second) {
    entities.find(Album.class, first, LockModeType.PESSIMISTIC_WRITE);
    probe.pass();
    Album album = entities.find(Album.class, second, LockModeType.PESSIMISTIC_WRITE);
    album.changed(context.at(), context.by());
    return album;
  }

  Album remove(UUID id) {
    Album album = load(id);
    entities.remove(album);
    return album;
  }

  Album refer(UUID id, String value) {
    Album album = load(id);
    // The look of the service, so that the probe stands between it and the write.
    references.find(Album.class, context.caller(), value);
    probe.pass();
    references.set(album, context.caller(), value);
    return album;
  }

  private Album load(UUID id) {
    Album album = entities.find(Album.class, id);
    if (album == null) {
      throw new ProblemException(Problems.NOT_FOUND, "There is no such album.");
    }
    return album;
  }

  private static Track track(Album album, UUID id) {
    return album.tracks.stream().filter(t -> t.id.equals(id)).findFirst().orElseThrow();
  }
}
