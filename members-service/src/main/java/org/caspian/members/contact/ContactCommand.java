package org.caspian.members.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a contact. */
enum ContactCommand implements Action<ContactCommand.Case> {
  /** Change names, addresses, or who sees them. */
  UPDATE,
  /** Say that all of it is still true. */
  CONFIRM,
  /** Let the person take up a role, at an institution that goes on. */
  ASSIGN_ROLE,
  /** Let the person lay down a role. */
  END_ROLE,
  /** Erase names and addresses, for good. */
  ERASE,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  /**
   * A contact and what else decides about it.
   *
   * @param merged why nothing new is written under the id of an institution: it was merged; empty
   *     if it goes on
   */
  record Case(Contact contact, Function<UUID, Optional<ProblemException>> merged) {}

  /** What the caller may do now. */
  static List<ContactCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(ContactCommand.class, subject, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    Contact contact = subject.contact();
    return switch (this) {
      case END_ROLE -> ContactProblems.notOwn(contact.institution(), caller);
      case UPDATE, CONFIRM, ERASE ->
          ContactProblems.notOwn(contact.institution(), caller).or(() -> erased(contact));
      case ASSIGN_ROLE ->
          ContactProblems.notOwn(contact.institution(), caller)
              .or(() -> subject.merged().apply(contact.institution()))
              .or(() -> erased(contact));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> erased(Contact contact) {
    return contact
        .erasedAt()
        .map(
            at ->
                new ProblemException(
                    Problems.STATE_CONFLICT, "The person's data were erased at " + at + "."));
  }
}
