package org.caspian.members.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.person.Person;
import org.caspian.platform.person.PersonView;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a contact. Code, names, addresses and languages are null for who may not
 * see them. Its text form shows the id only.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
record ContactView(
    @NotNull UUID id,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "Whose contact it is") @NotNull UUID institution,
    @NotNull UUID personId,
    @NotNull ContactVisibility visibility,
    String code,
    PersonView.LatinName passportLatin,
    @JsonProperty("native") PersonView.NativeName nativeName,
    String email,
    String phone,
    @Schema(description = "The languages that the person reads, the preferred one first")
        List<SpokenLanguage> languages,
    @Schema(description = "Of all times, by their first days") @NotNull List<HeldRoleView> roles,
    @Schema(description = "When its institution last said that all of it is true") @NotNull
        Instant lastConfirmedAt,
    @Schema(
            description =
                "Until when the record of the person is kept, that day included; absent while a role"
                    + " goes on, and once it is erased")
        LocalDate retainUntil,
    @Schema(description = "When the person's data were erased; absent if they were not")
        Instant erasedAt,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<ContactCommand> actions)
    implements Versioned {

  /** The members that say who it is. */
  static final Set<String> PERSONAL =
      Set.of("code", "passportLatin", "native", "email", "phone", "languages");

  static ContactView of(
      Contact contact,
      Caller caller,
      boolean isMember,
      String localReference,
      LocalDate retainUntil,
      List<ContactCommand> actions) {
    Optional<ContactDetails> shown =
        contact
            .details()
            .filter(details -> contact.visibility().shows(contact.institution(), caller, isMember));
    return new ContactView(
        contact.id(),
        localReference,
        contact.institution(),
        contact.personId(),
        contact.visibility(),
        shown.map(ContactDetails::code).orElse(null),
        shown.map(ContactDetails::passportLatin).map(ContactView::latin).orElse(null),
        shown.flatMap(ContactDetails::nativeName).map(ContactView::inItsScript).orElse(null),
        shown.map(ContactDetails::email).orElse(null),
        shown.map(ContactDetails::phone).orElse(null),
        shown.map(ContactDetails::languages).orElse(null),
        contact.roles().stream().map(HeldRoleView::of).toList(),
        contact.lastConfirmedAt(),
        retainUntil,
        contact.erasedAt().orElse(null),
        contact.createdAt(),
        contact.changedAt(),
        contact.version(),
        actions);
  }

  private static PersonView.LatinName latin(Person.LatinName name) {
    return new PersonView.LatinName(name.family(), name.given());
  }

  private static PersonView.NativeName inItsScript(Person.NativeName name) {
    return new PersonView.NativeName(name.script(), name.family(), name.given(), name.patronymic());
  }

  @Override
  public String toString() {
    return "ContactView[" + id + "]";
  }
}
