package org.caspian.platform.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.caspian.platform.access.Caller;

/**
 * What a caller sees of a person: the institutions concerned all of it, the secretariat the id
 * only. Its text form shows the id only.
 */
public record PersonView(
    @NotNull UUID personId,
    String code,
    LatinName passportLatin,
    @JsonProperty("native") NativeName nativeName,
    String esi) {

  /** The name as passports write it in Latin letters. */
  public record LatinName(String family, @NotNull String given) {}

  /** The name in the person's own script. */
  public record NativeName(
      @NotNull String script, String family, @NotNull String given, String patronymic) {

    static NativeName of(Person.NativeName name) {
      return new NativeName(name.script(), name.family(), name.given(), name.patronymic());
    }
  }

  /**
   * What this caller sees.
   *
   * @param personId the platform's id of the person
   * @param caller sees all of it, unless it is the secretariat
   */
  public static PersonView of(UUID personId, Person person, Caller caller) {
    if (caller.isSecretariat()) {
      return new PersonView(personId, null, null, null, null);
    }
    return new PersonView(
        personId,
        person.code(),
        new LatinName(person.passportLatin().family(), person.passportLatin().given()),
        person.nativeName().map(NativeName::of).orElse(null),
        person.esi().orElse(null));
  }

  @Override
  public String toString() {
    return "PersonView[" + personId + "]";
  }
}
