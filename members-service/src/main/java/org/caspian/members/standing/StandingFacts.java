package org.caspian.members.standing;

import java.util.List;
import org.caspian.members.institution.SuspensionPeriod;
import org.caspian.members.membership.MembershipPeriod;

/** All that the register knows of an institution and that decides how it stands on any day. */
record StandingFacts(
    List<MembershipPeriod> memberships, List<SuspensionPeriod> suspensions, List<Overdue> overdue) {

  StandingFacts {
    memberships = List.copyOf(memberships);
    suspensions = List.copyOf(suspensions);
    overdue = List.copyOf(overdue);
  }
}
