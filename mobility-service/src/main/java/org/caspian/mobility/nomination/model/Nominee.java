package org.caspian.mobility.nomination.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.person.NamedPerson;
import org.caspian.platform.person.Person;

/** The nominated person as the sending institution named it. */
@Entity
public class Nominee extends NamedPerson {

  @Id private UUID nominationId;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  private Nomination nomination;

  /** For the container. */
  protected Nominee() {}

  Nominee(Nomination nomination, Person person) {
    super(person);
    this.nomination = nomination;
  }

  @Override
  public AggregateRoot root() {
    return nomination;
  }
}
