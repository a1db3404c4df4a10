package org.caspian.platform.person;

import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.command.Personal;

/**
 * All that is personal of a root: the person as an institution named it, in a table of its own with
 * the columns below, so that it can be erased while the root stays.
 *
 * <p>{@code code text not null, passport_family text, passport_given text not null, native_script
 * text, native_family text, native_given text, native_patronymic text, esi text}
 */
@MappedSuperclass
public abstract class NamedPerson implements PartOfRoot {

  @Personal private String code;
  @Personal private String passportFamily;
  @Personal private String passportGiven;
  @Personal private String nativeScript;
  @Personal private String nativeFamily;
  @Personal private String nativeGiven;
  @Personal private String nativePatronymic;
  @Personal private String esi;

  /** For the container. */
  protected NamedPerson() {}

  /** The row of this person. */
  protected NamedPerson(Person person) {
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
