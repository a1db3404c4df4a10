package org.caspian.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A child. */
@Entity
public class Book {

  @Id private UUID id;
  @ManyToOne private Shelf shelf;
  private String title;

  protected Book() {}

  Book(UUID id, Shelf shelf, String title) {
    this.id = id;
    this.shelf = shelf;
    this.title = title;
  }

  void rename(String to) {
    title = to;
  }
}
