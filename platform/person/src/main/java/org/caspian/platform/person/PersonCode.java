package org.caspian.platform.person;

/** The code by which an institution names a person: any script, chosen by the institution. */
public final class PersonCode {

  /** No blanks at its ends: a stray one would make another person of it. */
  public static final String FORM = "^\\S(.*\\S)?$";

  private PersonCode() {}
}
