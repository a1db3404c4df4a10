package org.caspian.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.members.institution.Standings;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/** The commands on mandates; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Mandates {

  private final ContactRepository contacts;
  private final MandateRepository repository;
  private final Standings standings;
  private final MandateViews views;
  private final LocalReferences localReferences;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Mandates(
      ContactRepository contacts,
      MandateRepository repository,
      Standings standings,
      MandateViews views,
      LocalReferences localReferences,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.contacts = contacts;
    this.repository = repository;
    this.standings = standings;
    this.views = views;
    this.localReferences = localReferences;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Lets a contact sign for its institution. The contact is locked meanwhile: its office does not
   * end unseen.
   *
   * @throws ProblemException 403 if it is another's, also for the secretariat, which decides in
   *     nobody's name; 422 if there is no such contact, or nobody knows any more who it was, or for
   *     a {@link MandateRule}; 409 if its institution was merged or the local reference is taken
   */
  MandateView grant(GrantMandate body) {
    Contact contact =
        contacts
            .findLocked(body.contactId())
            .filter(known -> known.erasedAt().isEmpty())
            .orElseThrow(ContactProblems::contactUnknown);
    ContactProblems.requireItself(contact.institution(), command.caller());
    standings
        .refusalOfMerged(contact.institution())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    MandateRule.check(new MandateRule.Case(body, contact));
    Mandate mandate = new Mandate(ids.next(), contact, body, command.at(), command.by());
    repository.persist(mandate);
    if (body.localReference() != null) {
      name(mandate, body.localReference());
    }
    outbox.append(mandate, MandateMessage.granted(mandate));
    return views.single(mandate);
  }

  /**
   * Says which day is its last.
   *
   * @throws ProblemException 404, 403; {@link ContactProblems#MANDATE_OVER}
   */
  MandateView end(UUID id, EndMandate body) {
    Mandate mandate = repository.get(id);
    end(mandate, body.to());
    return views.single(mandate);
  }

  /**
   * Who heads the institution no more does not sign by the charter any more: those mandates of the
   * contact end with the office. What a power of attorney or a decision gives goes on.
   *
   * @param contact locked, with the office ended
   * @param last the last day of both
   */
  void endWithOffice(Contact contact, LocalDate last) {
    repository.after(contact.id(), last).stream()
        .filter(Mandate::restsOnOffice)
        .filter(mandate -> !contact.isHead(mandate.from(), mandate.to().orElse(null)))
        .forEach(
            mandate -> {
              end(mandate, last);
              command.consequence(mandate, "mandate.end");
            });
  }

  private void end(Mandate mandate, LocalDate last) {
    mandate.end(last, command.caller(), command.at());
    outbox.append(mandate, MandateMessage.ended(mandate));
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another mandate has it
   */
  MandateView setLocalReference(UUID id, SetLocalReference body) {
    Mandate mandate = repository.get(id);
    name(mandate, body.localReference());
    return views.single(mandate);
  }

  private void name(Mandate mandate, String reference) {
    localReferences.set(mandate, command.caller(), reference);
  }
}
