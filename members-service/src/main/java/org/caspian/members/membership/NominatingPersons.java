package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.contact.PersonalRecordView;
import org.caspian.members.contact.PersonalRecords;
import org.caspian.members.contact.RecordedPerson;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.StoredAnswers;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.person.Retention;

/** The persons of the membership committee who proposed applicants. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NominatingPersons implements PersonalRecords {

  private final MembershipRepository repository;
  private final Retention retention;
  private final AssociationCalendar calendar;
  private final StoredAnswers storedAnswers;
  private final Outbox outbox;
  private final CommandContext command;

  NominatingPersons(
      MembershipRepository repository,
      Retention retention,
      AssociationCalendar calendar,
      StoredAnswers storedAnswers,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.retention = retention;
    this.calendar = calendar;
    this.storedAnswers = storedAnswers;
    this.outbox = outbox;
    this.command = command;
  }

  /** A read has no transaction. */
  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<PersonalRecordView> of(RecordedPerson person) {
    return repository.nominatedBy(person.id()).stream()
        .map(
            membership ->
                new PersonalRecordView(
                    MembershipMessage.subject(membership.id()),
                    retention.until(
                        calendar.day(membership.nomination().orElseThrow().nominatedAt()))))
        .toList();
  }

  @Override
  public void forget(RecordedPerson person) {
    repository.nominatedBy(person.id()).forEach(this::forget);
  }

  private void forget(Membership membership) {
    membership.forgetNominator(command.at(), command.by());
    command.consequence(membership, "membership.eraseNominator");
    storedAnswers.erase(membership.id(), Set.of("nomination"));
    outbox.append(
        membership,
        MembershipMessage.of(
            MembershipMessage.What.UPDATED, membership, calendar.day(command.at())));
  }
}
