package org.caspian.members.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.contact.PersonalRecordView;
import org.caspian.members.contact.PersonalRecords;
import org.caspian.members.contact.RecordedPerson;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.StoredAnswers;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.person.Retention;

/** The persons who hold, held or will hold offices for members. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HoldingPersons implements PersonalRecords {

  private final OfficeRepository repository;
  private final Retention retention;
  private final AssociationCalendar calendar;
  private final StoredAnswers storedAnswers;
  private final Outbox outbox;
  private final CommandContext command;

  HoldingPersons(
      OfficeRepository repository,
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
    LocalDate today = calendar.today();
    return repository.ofPerson(person.id()).stream()
        .map(
            office ->
                new PersonalRecordView(
                    OfficeMessage.subject(office.id()),
                    retention.until(office.lastDayOf(person.id(), today))))
        .toList();
  }

  /** That the member held it stays, and when. */
  @Override
  public void forget(RecordedPerson person) {
    repository.lockedOfPerson(person.id()).forEach(office -> forget(office, person.id()));
  }

  private void forget(Office office, UUID personId) {
    office.forgetPerson(personId, command.at(), command.by());
    command.consequence(office, "office.erasePerson");
    storedAnswers.erase(office.id(), "holdings", "personId", personId, "personId");
    outbox.append(office, OfficeMessage.personErased(office, calendar.day(command.at())));
  }
}
