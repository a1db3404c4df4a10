package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.MembershipBook;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.outbox.Outbox;

/** Keeps memberships in line with what is written into the register of institutions itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MembershipBookkeeping implements MembershipBook {

  private final MembershipRepository repository;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final Event<MembershipEnded> ended;
  private final AssociationCalendar calendar;

  MembershipBookkeeping(
      MembershipRepository repository,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      Event<MembershipEnded> ended,
      AssociationCalendar calendar) {
    this.repository = repository;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.ended = ended;
    this.calendar = calendar;
  }

  @Override
  public void takeOver(UUID institution, Instant at, String by) {
    repository
        .open(institution)
        .ifPresent(
            open -> {
              throw MembershipProblems.membershipOpen(open);
            });
    repository.of(institution).stream()
        .reduce((earlier, later) -> later)
        .filter(last -> MembershipState.OF_WHO_LEFT.contains(last.state()))
        .ifPresent(
            last -> {
              throw MembershipProblems.appliesAnew(last);
            });
    Membership membership =
        Membership.imported(
            ids.next(),
            numbers.next(Memberships.NUMBER_PREFIX, at),
            institution,
            calendar.day(at),
            at,
            by);
    repository.persist(membership);
    outbox.append(
        membership,
        MembershipMessage.of(MembershipMessage.What.IMPORTED, membership, calendar.day(at)));
  }

  /** It is none today, so that yesterday was the last day. */
  @Override
  public void close(UUID institution, Instant at, String by) {
    LocalDate yesterday = calendar.day(at).minusDays(1);
    repository.of(institution).stream()
        .filter(membership -> goesOnAfter(membership, yesterday))
        .forEach(
            membership -> {
              membership.isOver(yesterday, at, by);
              outbox.append(
                  membership,
                  MembershipMessage.of(MembershipMessage.What.ENDED, membership, calendar.day(at)));
            });
    ended.fire(new MembershipEnded(institution, yesterday));
  }

  /** As of today it is none: yesterday was the last day, also of one that was to leave later. */
  @Override
  public void merge(UUID institution, Instant at, String by) {
    LocalDate yesterday = calendar.day(at).minusDays(1);
    Stream.concat(
            repository.open(institution).stream(),
            repository.of(institution).stream()
                .filter(membership -> goesOnAfter(membership, yesterday)))
        .distinct()
        .forEach(
            membership -> {
              membership.merge(yesterday, at, by);
              outbox.append(
                  membership,
                  MembershipMessage.of(
                      membership.state() == MembershipState.WITHDRAWN
                          ? MembershipMessage.What.WITHDRAWN
                          : MembershipMessage.What.MERGED,
                      membership,
                      calendar.day(at)));
            });
  }

  private static boolean goesOnAfter(Membership membership, LocalDate day) {
    return !membership.categories().isEmpty()
        && membership.to().map(last -> last.isAfter(day)).orElse(true);
  }
}
