package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** All periods in which institutions were suspended, those that are over too. */
@ApplicationScoped
public class SuspensionPeriods {

  private final Session session;

  SuspensionPeriods(Session session) {
    this.session = session;
  }

  /** Those of an institution, the earliest first. */
  public List<SuspensionPeriod> of(UUID institution) {
    return session
        .createSelectionQuery(
            "from Suspension s where s.institution.id = :institution order by s.since",
            Suspension.class)
        .setParameter("institution", institution)
        .getResultStream()
        .map(Suspension::period)
        .toList();
  }

  /** Those of all institutions, by institution, the earliest first. */
  public Map<UUID, List<SuspensionPeriod>> all() {
    return session
        .createSelectionQuery("from Suspension s order by s.since", Suspension.class)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                suspension -> suspension.root().id(),
                Collectors.mapping(Suspension::period, Collectors.toList())));
  }
}
