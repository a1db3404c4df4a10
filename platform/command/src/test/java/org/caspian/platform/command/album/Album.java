package org.caspian.platform.command.album;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.Personal;
import org.caspian.platform.command.RootType;

/** A root with everything that a root can have: a personal field, values, parts. */
@Entity
@RootType("Album")
public class Album extends AggregateRoot {

  String number;
  String title;
  @Personal String curator;

  @Embedded
  @AttributeOverride(name = "name", column = @Column(name = "label_name"))
  @AttributeOverride(name = "contact", column = @Column(name = "label_contact"))
  Label label;

  Edition edition;
  @Internal String shelfMark;
  @Embedded Cover cover;

  @ElementCollection
  @CollectionTable(name = "album_audience", joinColumns = @JoinColumn(name = "album_id"))
  @Column(name = "audience")
  Set<UUID> audience = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "album_tag", joinColumns = @JoinColumn(name = "album_id"))
  @Column(name = "tag")
  Set<String> tags = new HashSet<>();

  @OneToMany(mappedBy = "album", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  List<Track> tracks = new ArrayList<>();

  protected Album() {}

  Album(UUID id, Instant at, String by, String number, String title, String curator) {
    super(id, at, by);
    this.number = number;
    this.title = title;
    this.curator = curator;
  }
}
