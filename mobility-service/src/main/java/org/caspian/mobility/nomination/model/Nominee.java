package org.caspian.mobility.nomination.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.command.Personal;

/**
 * The nominated person as the sending institution named it: all that is personal of a nomination,
 * in a table of its own, so that it can be erased while the nomination stays.
 */
@Entity
public class Nominee implements PartOfRoot {

  @Id private UUID nominationId;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  private Nomination nomination;

  @Personal private String code;
  @Personal private String passportFamily;
  @Personal private String passportGiven;
  @Personal private String nativeScript;
  @Personal private String nativeFamily;
  @Personal private String nativeGiven;
  @Personal private String nativePatronymic;
  @Personal private String esi;

  /** For the container. */
  protected Nominee() {}

  Nominee(Nomination nomination, Person person) {
    this.nomination = nomination;
    this.code = person.code();
    this.passportFamily = person.passportLatin().family();
    this.passportGiven = person.passportLatin().given();
    person.nativeName().ifPresent(this::setNativeName);
    this.esi = person.esi().orElse(null);
  }

  private void setNativeName(Person.NativeName name) {
    this.nativeScript = name.script();
    this.nativeFamily = name.family();
    this.nativeGiven = name.given();
    this.nativePatronymic = name.patronymic();
  }

  @Override
  public AggregateRoot root() {
    return nomination;
  }

  /** The person. */
  public Person person() {
    return new Person(
        code,
        new Person.LatinName(passportFamily, passportGiven),
        Optional.ofNullable(nativeScript)
            .map(
                script ->
                    new Person.NativeName(script, nativeFamily, nativeGiven, nativePatronymic)),
        Optional.ofNullable(esi));
  }
}
