package org.caspian.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.command.AggregateRoot;

/** A root with children and an audience, as services have them. */
@Entity
public class Shelf extends AggregateRoot {

  @ElementCollection
  @CollectionTable(name = "shelf_audience", joinColumns = @JoinColumn(name = "shelf_id"))
  @Column(name = "audience")
  private Set<UUID> audience = new HashSet<>();

  @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Book> books = new ArrayList<>();

  protected Shelf() {}

  Shelf(UUID id, Instant at, Audience audience) {
    super(id, at, "librarian");
    this.audience.addAll(audience.ids());
  }

  Audience audience() {
    return new Audience(audience);
  }

  void add(Book book, Instant at) {
    books.add(book);
    changed(at, "librarian");
  }

  void rename(String title, Instant at) {
    books.getFirst().rename(title);
    changed(at, "librarian");
  }

  void removeAll(Instant at) {
    books.clear();
    changed(at, "librarian");
  }

  void look(Instant at) {
    changed(at, "librarian");
  }

  void showTo(UUID institution, Instant at) {
    audience.add(institution);
    changed(at, "librarian");
  }

  int size() {
    return books.size();
  }
}
