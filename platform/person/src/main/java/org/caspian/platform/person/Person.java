package org.caspian.platform.person;

import java.util.Objects;
import java.util.Optional;

/**
 * A person as an institution names it. Its text form shows nothing of it.
 *
 * @param code chosen by the institution, in any script, never a national number
 * @param passportLatin the name as passports write it in Latin letters
 * @param nativeName the name in the person's own script
 * @param esi European Student Identifier
 */
public record Person(
    String code, LatinName passportLatin, Optional<NativeName> nativeName, Optional<String> esi) {

  public Person {
    Objects.requireNonNull(code);
    Objects.requireNonNull(passportLatin);
  }

  /**
   * A name in Latin letters.
   *
   * @param family null for a name of one part
   * @param given the given name, or the whole name of one part
   */
  public record LatinName(String family, String given) {

    public LatinName {
      Objects.requireNonNull(given);
    }

    @Override
    public String toString() {
      return "LatinName[hidden]";
    }
  }

  /**
   * A name in another script.
   *
   * @param script ISO 15924, {@code Cyrl} or {@code Arab} for example
   * @param family null for a name of one part
   * @param given the given name, or the whole name of one part
   * @param patronymic null where there is none
   */
  public record NativeName(String script, String family, String given, String patronymic) {

    public NativeName {
      Objects.requireNonNull(script);
      Objects.requireNonNull(given);
    }

    @Override
    public String toString() {
      return "NativeName[hidden]";
    }
  }

  @Override
  public String toString() {
    return "Person[hidden]";
  }
}
