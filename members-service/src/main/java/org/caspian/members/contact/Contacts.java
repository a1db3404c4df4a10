package org.caspian.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.ActingPersons;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.command.StoredAnswers;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/** The commands on contacts; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Contacts {

  private final ContactRepository repository;
  private final Standings standings;
  private final Mandates mandates;
  private final ContactViews views;
  private final PersonIds persons;
  private final StoredAnswers storedAnswers;
  private final ActingPersons actingPersons;
  private final Instance<PersonalRecords> personalRecords;
  private final LocalReferences localReferences;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Contacts(
      ContactRepository repository,
      Standings standings,
      Mandates mandates,
      ContactViews views,
      PersonIds persons,
      StoredAnswers storedAnswers,
      ActingPersons actingPersons,
      @Any Instance<PersonalRecords> personalRecords,
      LocalReferences localReferences,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.standings = standings;
    this.mandates = mandates;
    this.views = views;
    this.persons = persons;
    this.storedAnswers = storedAnswers;
    this.actingPersons = actingPersons;
    this.personalRecords = personalRecords;
    this.localReferences = localReferences;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Makes a contact of an institution. Whoever is no member yet has contacts too.
   *
   * @throws ProblemException 403 if it is another's, 422 if the register does not have it, 409 if
   *     the person is one already or the local reference is taken
   */
  ContactView create(CreateContact body) {
    UUID institution = body.institution();
    ContactProblems.requireOwn(institution, command.caller());
    standings.requireKnown(Map.of("/institution", institution));
    UUID personId = persons.of(institution, body.code());
    repository
        .ofPerson(personId)
        .ifPresent(
            other -> {
              throw ContactProblems.duplicate(other.id());
            });
    Contact contact =
        new Contact(
            ids.next(),
            institution,
            personId,
            body.code(),
            body.profile(),
            command.at(),
            command.by());
    repository.persist(contact);
    if (body.localReference() != null) {
      name(contact, body.localReference());
    }
    outbox.append(contact, ContactMessage.created(contact));
    return views.single(contact);
  }

  /**
   * Changes what a merge patch changes.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 412, 428, 400 for the shape
   */
  ContactView update(UUID id, String ifMatch, MergePatch patch) {
    Contact contact = repository.locked(id);
    ContactCommand.UPDATE.require(of(contact), command.caller());
    IfMatch.check(ifMatch, contact.version());
    ContactProfile asked =
        patch.applyTo(views.single(contact), contact.asked(), ContactProfile.class);
    if (contact.revise(asked, command.at(), command.by())) {
      outbox.append(contact, ContactMessage.updated(contact));
    }
    return views.single(contact);
  }

  /**
   * All of it is still true.
   *
   * @throws ProblemException 404, 403
   */
  ContactView confirm(UUID id) {
    Contact contact = repository.locked(id);
    contact.confirm(of(contact), command.caller(), command.at());
    outbox.append(contact, ContactMessage.confirmed(contact));
    return views.single(contact);
  }

  /**
   * The person takes up a role.
   *
   * @throws ProblemException 404, 403, 422 for a {@link RoleRule}; 409 if its institution was
   *     merged or the person's data are erased; {@link ContactProblems#TOO_MANY_ROLES}, {@link
   *     ContactProblems#ROLE_HELD}
   */
  ContactView assign(UUID id, AssignRole body) {
    Contact contact = repository.locked(id);
    ContactCommand.ASSIGN_ROLE.require(of(contact), command.caller());
    RoleRule.check(body);
    repository
        .inTheWay(contact, body)
        .ifPresent(
            holder -> {
              throw ContactProblems.roleHeld(body.role(), holder.id());
            });
    contact.assign(ids.next(), body, of(contact), command.caller(), command.at());
    outbox.append(contact, ContactMessage.roleAssigned(contact));
    return views.single(contact);
  }

  /**
   * The person lays down a role. With that of the head ends what the person signs by the charter.
   *
   * @throws ProblemException 404, 403; {@link ContactProblems#ROLE_NOT_HELD}
   */
  ContactView endRole(UUID id, EndRole body) {
    Contact contact = repository.locked(id);
    contact.endRole(body.role(), body.to(), of(contact), command.caller(), command.at());
    outbox.append(contact, ContactMessage.roleEnded(contact));
    if (body.role().carriesMandates()) {
      mandates.endWithOffice(contact, body.to());
    }
    return views.single(contact);
  }

  /**
   * Erases names and addresses, in the answers that are kept for repeats too, what anybody calls
   * the contact, that the person ever pressed a button, and what other features keep of the person.
   * History never had the rest.
   *
   * @throws ProblemException 404, 403, 409 if they are erased already
   */
  ContactView erase(UUID id, EraseContact body) {
    Contact contact = repository.locked(id);
    command.reason(body.reason());
    RecordedPerson person = contact.person();
    contact.erase(of(contact), command.caller(), command.at());
    storedAnswers.erase(id, ContactView.PERSONAL);
    localReferences.forget(contact);
    person.code().ifPresent(code -> actingPersons.forget(person.institution(), code));
    personalRecords.forEach(records -> records.forget(person));
    outbox.append(contact, ContactMessage.erased(contact));
    return views.single(contact);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another contact has it
   */
  ContactView setLocalReference(UUID id, SetLocalReference body) {
    Contact contact = repository.locked(id);
    name(contact, body.localReference());
    return views.single(contact);
  }

  private ContactCommand.Case of(Contact contact) {
    return new ContactCommand.Case(contact, standings::refusalOfMerged);
  }

  private void name(Contact contact, String reference) {
    localReferences.set(contact, command.caller(), reference);
  }
}
