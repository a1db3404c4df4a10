package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.platform.command.Ids;

/** When institutions were members, and of which kind. */
@ApplicationScoped
public class MembershipPeriods {

  private final MembershipRepository repository;

  MembershipPeriods(MembershipRepository repository) {
    this.repository = repository;
  }

  /** Those of an institution, in the order in which its memberships were begun. */
  public List<MembershipPeriod> of(UUID institution) {
    return repository.spansOf(institution).stream()
        .flatMap(span -> span.periods().stream())
        .toList();
  }

  /** The last day of an institution's last membership; empty while one has no end. */
  public Optional<LocalDate> lastDayOf(UUID institution) {
    List<Optional<LocalDate>> ends =
        of(institution).stream()
            .filter(MembershipPeriod::hadADay)
            .map(MembershipPeriod::to)
            .toList();
    return ends.stream().allMatch(Optional::isPresent)
        ? ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** The members of one kind on a day, in the order in which they were registered. */
  public List<UUID> membersOn(LocalDate day, MembershipCategory category) {
    return all().entrySet().stream()
        .filter(
            known ->
                known.getValue().stream()
                    .anyMatch(period -> period.covers(day) && period.category() == category))
        .map(Map.Entry::getKey)
        .sorted(Ids.ORDER)
        .toList();
  }

  /** Those of the institutions that are or were members, or have applied; a draft is not enough. */
  public Set<UUID> membersAndApplicants(Collection<UUID> institutions) {
    return repository.withMoreThanADraft(institutions);
  }

  /** Those of all institutions that ever were members, by institution. */
  public Map<UUID, List<MembershipPeriod>> all() {
    return repository.spans().stream()
        .collect(
            Collectors.groupingBy(
                MembershipSpan::institution,
                Collectors.flatMapping(span -> span.periods().stream(), Collectors.toList())));
  }
}
