package org.caspian.platform.command.album;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.command.Personal;

@Entity
class Track implements PartOfRoot {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  Album album;

  String title;
  @Personal String performer;

  protected Track() {}

  Track(UUID id, Album album, String title, String performer) {
    this.id = id;
    this.album = album;
    this.title = title;
    this.performer = performer;
  }

  @Override
  public AggregateRoot root() {
    return album;
  }
}
