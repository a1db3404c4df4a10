package org.caspian.members.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only contacts know. */
final class ContactProblems {

  /** The institution has a contact for this person already. */
  static final ProblemType DUPLICATE_CONTACT =
      new ProblemType(409, "duplicate-contact", "The person is a contact already", Retry.NEVER);

  /** For a part of the time the role is another's, or the person's own already. */
  static final ProblemType ROLE_HELD =
      new ProblemType(409, "role-held", "The role is held at that time", Retry.AFTER_REFETCH);

  /** The role does not go on after that day, and does not begin after it. */
  static final ProblemType ROLE_NOT_HELD =
      new ProblemType(409, "role-not-held", "The role is not held", Retry.AFTER_REFETCH);

  /** A contact has as many roles as can be told. */
  static final ProblemType TOO_MANY_ROLES =
      new ProblemType(422, "too-many-roles", "The contact has too many roles", Retry.NEVER);

  /** The mandate does not go on after that day. */
  static final ProblemType MANDATE_OVER =
      new ProblemType(409, "mandate-over", "The mandate is over by then", Retry.AFTER_REFETCH);

  /** A body names a contact that is not there. */
  static final ProblemType CONTACT_UNKNOWN =
      new ProblemType(422, "contact-unknown", "There is no such contact", Retry.NEVER);

  private ContactProblems() {}

  /** It is none. */
  static ProblemException contactUnknown() {
    return new ProblemException(CONTACT_UNKNOWN, "No institution has such a contact.")
        .at("/contactId", "contact-unknown", "There is no such contact.");
  }

  /** It would not be in force after that day anyway. */
  static ProblemException mandateOver(LocalDate last) {
    return new ProblemException(MANDATE_OVER, "It is in force on no day after " + last + ".");
  }

  /**
   * Contacts are their institution's to write, and the secretariat's.
   *
   * @throws ProblemException {@link Problems#NOT_YOUR_PART}
   */
  static void requireOwn(UUID institution, Caller caller) {
    notOwn(institution, caller)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Who signs for an institution, it decides alone.
   *
   * @throws ProblemException {@link Problems#NOT_YOUR_PART}
   */
  static void requireItself(UUID institution, Caller caller) {
    if (!caller.is(institution)) {
      throw new ProblemException(
          Problems.NOT_YOUR_PART, "Only its institution may do this: nobody decides in its name.");
    }
  }

  /** Why the caller may not write contacts of this institution; empty if it may. */
  static Optional<ProblemException> notOwn(UUID institution, Caller caller) {
    return caller.isSecretariat() || caller.is(institution)
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.NOT_YOUR_PART, "Only its institution and the secretariat may do this."));
  }

  /** There is one. */
  static ProblemException duplicate(UUID existing) {
    return new ProblemException(DUPLICATE_CONTACT, "The institution has a contact of this code.")
        .with("existingId", existing);
  }

  /**
   * Somebody holds it.
   *
   * @param holder the contact
   */
  static ProblemException roleHeld(ContactRole role, UUID holder) {
    return new ProblemException(ROLE_HELD, "For a part of that time " + role + " is held.")
        .with("holder", holder);
  }

  /**
   * Of all times there may be no more.
   *
   * @param most how many there are
   */
  static ProblemException tooManyRoles(int most) {
    return new ProblemException(TOO_MANY_ROLES, "It has " + most + " roles of all times already.");
  }

  /** The person does not. */
  static ProblemException roleNotHeld(ContactRole role, LocalDate last) {
    return new ProblemException(
        ROLE_NOT_HELD, role + " is not held on any day after " + last + ".");
  }
}
