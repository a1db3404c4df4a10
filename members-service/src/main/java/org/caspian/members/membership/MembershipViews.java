package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows memberships to the caller. */
@ApplicationScoped
class MembershipViews {

  private final LocalReferences localReferences;
  private final Standings standings;
  private final CurrentCaller caller;
  private final AssociationCalendar calendar;

  MembershipViews(
      LocalReferences localReferences,
      Standings standings,
      CurrentCaller caller,
      AssociationCalendar calendar) {
    this.localReferences = localReferences;
    this.standings = standings;
    this.caller = caller;
    this.calendar = calendar;
  }

  /** One membership, with what the caller may do. */
  MembershipView single(Membership membership) {
    Caller reader = caller.get();
    return MembershipView.of(
        membership,
        calendar.today(),
        reader,
        localReferences.of(membership, reader).orElse(null),
        MembershipCommand.allowed(new MembershipCommand.Case(membership, standings::of), reader));
  }

  /** Rows of a list. */
  List<MembershipView> rows(List<Membership> memberships) {
    Caller reader = caller.get();
    LocalDate today = calendar.today();
    List<UUID> ids = memberships.stream().map(Membership::id).toList();
    Map<UUID, String> references = localReferences.of(Membership.class, ids, reader);
    return memberships.stream()
        .map(
            membership ->
                MembershipView.of(membership, today, reader, references.get(membership.id()), null))
        .toList();
  }
}
