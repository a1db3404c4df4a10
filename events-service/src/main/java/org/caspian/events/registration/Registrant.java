package org.caspian.events.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.person.NamedPerson;
import org.caspian.platform.person.Person;

/** The registered person as the home institution named it. */
@Entity
class Registrant extends NamedPerson {

  @Id private UUID registrationId;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  private Registration registration;

  /** For the container. */
  protected Registrant() {}

  Registrant(Registration registration, Person person) {
    super(person);
    this.registration = registration;
  }

  @Override
  public AggregateRoot root() {
    return registration;
  }
}
