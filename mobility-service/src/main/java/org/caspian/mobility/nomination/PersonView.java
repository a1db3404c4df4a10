package org.caspian.mobility.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.mobility.nomination.model.Person;
import org.caspian.platform.access.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of the nominated person: the two institutions all of it, the secretariat the
 * id only. Its text form shows the id only.
 */
record PersonView(
    UUID personId,
    @Schema(description = "The sending institution's") String code,
    LatinName passportLatin,
    @JsonProperty("native") NativeName nativeName,
    String esi) {

  /** The name as passports write it in Latin letters. */
  record LatinName(String family, String given) {}

  /** The name in the person's own script. */
  record NativeName(String script, String family, String given, String patronymic) {

    static NativeName of(Person.NativeName name) {
      return new NativeName(name.script(), name.family(), name.given(), name.patronymic());
    }
  }

  static PersonView of(Nomination nomination, Caller caller) {
    if (caller.isSecretariat()) {
      return new PersonView(nomination.personId(), null, null, null, null);
    }
    Person person = nomination.person();
    return new PersonView(
        nomination.personId(),
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
