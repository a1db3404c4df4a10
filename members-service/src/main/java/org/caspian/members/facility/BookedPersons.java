package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.caspian.members.contact.PersonalRecordView;
import org.caspian.members.contact.PersonalRecords;
import org.caspian.members.contact.RecordedPerson;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.StoredAnswers;
import org.caspian.platform.outbox.Outbox;

/** The persons who are, were or will be using a unit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BookedPersons implements PersonalRecords {

  private final BookingRepository repository;
  private final BookingViews views;
  private final StoredAnswers storedAnswers;
  private final Outbox outbox;
  private final CommandContext command;

  BookedPersons(
      BookingRepository repository,
      BookingViews views,
      StoredAnswers storedAnswers,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.storedAnswers = storedAnswers;
    this.outbox = outbox;
    this.command = command;
  }

  /** A read has no transaction. */
  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<PersonalRecordView> of(RecordedPerson person) {
    return repository.ofPerson(person.id()).stream()
        .map(
            booking ->
                new PersonalRecordView(
                    BookingMessage.subject(booking.id()), views.retainUntil(booking.to())))
        .toList();
  }

  /** The other institution hears of it, and erases the code, too. */
  @Override
  public void forget(RecordedPerson person) {
    repository.ofPerson(person.id()).forEach(known -> forget(known.id(), person.id()));
  }

  private void forget(UUID id, UUID personId) {
    Booking booking = repository.locked(id, command.caller());
    booking.forget(personId, command.at(), command.by());
    command.consequence(booking, "booking.erasePerson");
    storedAnswers.erase(id, "persons", "personId", personId, "code");
    outbox.append(booking, BookingMessage.personErased(booking));
  }
}
