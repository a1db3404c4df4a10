package org.caspian.members.institution;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A register that gives institutions ids, beside ROR and the domain, which have their own fields.
 */
enum IdentifierScheme {
  /** ISO 27729: 15 digits and a check character, without blanks. */
  ISNI("[0-9]{15}[0-9X]", IdentifierScheme::checkCharacterFits),
  /** Wikidata: the id of the item. */
  WIKIDATA("Q[1-9][0-9]{0,11}"),
  /** The Global Research Identifier Database, which ended with 2021. */
  GRID("grid\\.[0-9]{1,8}\\.[0-9a-f]{1,4}"),
  /** The Open Funder Registry: the number behind 10.13039/. */
  FUNDREF("[0-9]{9,15}"),
  /** The participant identification code of the European Commission. */
  PIC("[0-9]{9}"),
  /** The Erasmus institutional code: country, city, number. */
  ERASMUS("[A-Z]{1,3} {0,2}[A-Z-]{3,10}[0-9]{2,3}"),
  /** The World Higher Education Database: the global id. */
  WHED("IAU-[0-9]{6}");

  private final Pattern form;
  private final Predicate<String> check;

  IdentifierScheme(String form) {
    this(form, value -> true);
  }

  IdentifierScheme(String form, Predicate<String> check) {
    this.form = Pattern.compile(form);
    this.check = check;
  }

  /** Whether the value has the normal form of the register; says nothing of a check character. */
  boolean hasForm(String value) {
    return form.matcher(value).matches();
  }

  /** Whether the check character of a value in normal form fits; true where there is none. */
  boolean isSound(String value) {
    return check.test(value);
  }

  /** ISO 7064 MOD 11-2. */
  private static boolean checkCharacterFits(String isni) {
    int sum = isni.substring(0, 15).chars().reduce(0, (total, digit) -> (total + digit - '0') * 2);
    int check = (12 - sum % 11) % 11;
    return isni.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
