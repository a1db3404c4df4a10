package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.resolution.ResolutionAdopted;
import org.caspian.platform.command.CommandContext;

/**
 * Puts into force what the assembly has decided about memberships by a ballot, in the transaction
 * that records its resolution: what cannot be put into force is not recorded.
 */
@ApplicationScoped
class ResolvedMemberships {

  private static final String REMOVED = "The assembly has decided so.";

  private final Memberships memberships;
  private final MembershipRepository repository;
  private final AssociationCalendar calendar;
  private final CommandContext command;

  ResolvedMemberships(
      Memberships memberships,
      MembershipRepository repository,
      AssociationCalendar calendar,
      CommandContext command) {
    this.memberships = memberships;
    this.repository = repository;
    this.calendar = calendar;
    this.command = command;
  }

  void on(@Observes ResolutionAdopted adopted) {
    adopted.admittedMembership().ifPresent(id -> admit(id, adopted));
    adopted.removedMembership().ifPresent(id -> remove(id, adopted));
  }

  private void admit(UUID id, ResolutionAdopted adopted) {
    Membership applied = known(id);
    command.consequence(applied, "membership.admit");
    memberships.admit(id, adopted.resolutionId(), firstDay(applied, adopted));
  }

  /** Who still is a member, and was to leave, goes on after the last day. */
  private LocalDate firstDay(Membership applied, ResolutionAdopted adopted) {
    LocalDate first = firstDay(adopted);
    return repository.of(applied.institution()).stream()
        .filter(Membership::hadADay)
        .flatMap(earlier -> earlier.to().stream())
        .map(last -> last.plusDays(1))
        .filter(next -> next.isAfter(first))
        .max(Comparator.naturalOrder())
        .orElse(first);
  }

  /** Who is removed has no vote any more on the day on which that is adopted. */
  private void remove(UUID id, ResolutionAdopted adopted) {
    command.consequence(known(id), "membership.remove");
    memberships.remove(id, adopted.resolutionId(), firstDay(adopted).minusDays(1), REMOVED);
  }

  private LocalDate firstDay(ResolutionAdopted adopted) {
    return firstDay(adopted.adoptedOn(), calendar.today());
  }

  /**
   * From which day of the association on it is in force: at once, also where the assembly sits and
   * it is tomorrow already, for standing is judged by the days of the association.
   */
  static LocalDate firstDay(LocalDate adoptedOn, LocalDate today) {
    return adoptedOn.isAfter(today) ? today : adoptedOn;
  }

  private Membership known(UUID id) {
    return repository.findByIdOptional(id).orElseThrow(MembershipProblems::unknownInBallot);
  }
}
