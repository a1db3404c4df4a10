package org.caspian.members.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.person.Person;
import org.caspian.platform.person.PersonRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * All that is personal of a contact, in a table of its own. Not a {@link
 * org.caspian.platform.person.NamedPerson}, which never changes: this one does, and is taken away
 * as a whole. Its text form shows nothing of it.
 */
@Embeddable
class ContactDetails {

  /** The table; its row goes when the details do. */
  static final String TABLE = "contact_person";

  @Column(table = TABLE)
  private String code;

  @Column(table = TABLE)
  private String passportFamily;

  @Column(table = TABLE)
  private String passportGiven;

  @Column(table = TABLE)
  private String nativeScript;

  @Column(table = TABLE)
  private String nativeFamily;

  @Column(table = TABLE)
  private String nativeGiven;

  @Column(table = TABLE)
  private String nativePatronymic;

  @Column(table = TABLE)
  private String email;

  @Column(table = TABLE)
  private String phone;

  @Column(table = TABLE)
  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] languages;

  /** For Hibernate. */
  protected ContactDetails() {}

  /**
   * What an institution says of the person.
   *
   * @param code by which it names the person
   */
  ContactDetails(String code, ContactProfile profile) {
    this.code = code;
    this.passportFamily = profile.passportLatin().family();
    this.passportGiven = profile.passportLatin().given();
    Optional.ofNullable(profile.nativeName()).ifPresent(this::setNativeName);
    this.email = profile.email();
    this.phone = profile.phone();
    this.languages =
        profile.languages() == null
            ? null
            : profile.languages().stream().map(SpokenLanguage::tag).toArray(String[]::new);
  }

  private void setNativeName(PersonRequest.NativeName name) {
    this.nativeScript = name.script();
    this.nativeFamily = name.family();
    this.nativeGiven = name.given();
    this.nativePatronymic = name.patronymic();
  }

  /** The same, as it is asked for. */
  ContactProfile asked(ContactVisibility visibility) {
    return new ContactProfile(
        new PersonRequest.LatinName(passportFamily, passportGiven),
        nativeName()
            .map(
                name ->
                    new PersonRequest.NativeName(
                        name.script(), name.family(), name.given(), name.patronymic()))
            .orElse(null),
        email,
        phone,
        languages(),
        visibility);
  }

  /** By which its institution names the person. */
  String code() {
    return code;
  }

  /** The name as passports write it. */
  Person.LatinName passportLatin() {
    return new Person.LatinName(passportFamily, passportGiven);
  }

  /** The name in the person's own script. */
  Optional<Person.NativeName> nativeName() {
    return Optional.ofNullable(nativeScript)
        .map(script -> new Person.NativeName(script, nativeFamily, nativeGiven, nativePatronymic));
  }

  /** The address for mail; null if there is none. */
  String email() {
    return email;
  }

  /** The number of the phone; null if there is none. */
  String phone() {
    return phone;
  }

  /** The languages that the person reads; null if nobody said it. */
  List<SpokenLanguage> languages() {
    return languages == null ? null : Arrays.stream(languages).map(SpokenLanguage::new).toList();
  }

  @Override
  public String toString() {
    return "ContactDetails[hidden]";
  }
}
