package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** How many memberships began and ended, whatever category they were of in between. */
@ApplicationScoped
public class MembershipMoves {

  private final MembershipRepository repository;

  MembershipMoves(MembershipRepository repository) {
    this.repository = repository;
  }

  /**
   * What happened in a year until a day of it. The members on the eve of the year, and those that
   * joined, without those that left and were merged, are the members of the day; but for those that
   * were taken over in the year, of which nobody knows since when they are members.
   *
   * @param joined have their first day in it
   * @param left had their last day before that day, but not before the eve
   * @param merged the same, because they became part of others
   */
  public record Year(int joined, int left, int merged) {}

  /** From the first of January until the end of that day. */
  public Year inTheYearUntil(LocalDate day) {
    LocalDate eve = day.withDayOfYear(1).minusDays(1);
    List<Membership> memberships = repository.all().stream().filter(Membership::hadADay).toList();
    long joined = memberships.stream().filter(one -> began(one, eve, day)).count();
    List<Membership> ended = memberships.stream().filter(one -> ended(one, eve, day)).toList();
    long merged = ended.stream().filter(one -> one.state() == MembershipState.MERGED).count();
    return new Year(
        Math.toIntExact(joined), Math.toIntExact(ended.size() - merged), Math.toIntExact(merged));
  }

  private static boolean began(Membership membership, LocalDate eve, LocalDate day) {
    return membership.from().filter(first -> first.isAfter(eve) && !first.isAfter(day)).isPresent();
  }

  /** The last day as a member is the one before the first that is none. */
  private static boolean ended(Membership membership, LocalDate eve, LocalDate day) {
    return membership.to().filter(last -> !last.isBefore(eve) && last.isBefore(day)).isPresent();
  }
}
