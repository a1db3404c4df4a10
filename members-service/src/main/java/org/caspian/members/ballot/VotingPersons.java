package org.caspian.members.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.contact.PersonalRecordView;
import org.caspian.members.contact.PersonalRecords;
import org.caspian.members.contact.RecordedPerson;
import org.caspian.platform.command.ActingPersons;
import org.caspian.platform.person.Retention;

/** The persons who voted for members: the histories of ballots alone know of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VotingPersons implements PersonalRecords {

  private final ActingPersons actingPersons;
  private final Retention retention;
  private final AssociationCalendar calendar;

  VotingPersons(ActingPersons actingPersons, Retention retention, AssociationCalendar calendar) {
    this.actingPersons = actingPersons;
    this.retention = retention;
    this.calendar = calendar;
  }

  /** A read has no transaction. */
  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<PersonalRecordView> of(RecordedPerson person) {
    return person.code().stream()
        .flatMap(code -> actingPersons.acts(Ballot.class, person.institution(), code).stream())
        .map(
            act ->
                new PersonalRecordView(
                    BallotMessage.subject(act.root()), retention.until(calendar.day(act.last()))))
        .toList();
  }

  /** That the member has voted stays, and when. */
  @Override
  public void forget(RecordedPerson person) {
    person
        .code()
        .ifPresent(code -> actingPersons.forgetActs(Ballot.class, person.institution(), code));
  }
}
