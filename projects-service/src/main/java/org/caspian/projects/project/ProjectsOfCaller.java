package org.caspian.projects.project;

import java.util.Set;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;

/**
 * What a caller asks of the list of projects.
 *
 * @param own whose part {@link ProjectFilter#partnerState()} is about; empty for the secretariat
 */
record ProjectsOfCaller(ProjectFilter filter, Set<UUID> own) implements ListFilter {

  /** The name of a state is put in: it is one of an enum, and each condition has one parameter. */
  private static final String OWN_PART =
      "exists (select 1 from ProjectPartner p"
          + " where p.project.id = e.id and p.institutionId in (:own) and p.state = %s)";

  @Override
  public String localReference() {
    return filter.localReference();
  }

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.state = :state", "state", filter.state())
        .where(
            "exists (select 1 from Project p where p.id = e.id and p.number = :number)",
            "number",
            filter.number())
        .where("e.theme = :theme", "theme", filter.theme())
        .where("e.coordinator = :coordinator", "coordinator", filter.coordinator())
        .whereBesidesCaller(
            "exists (select 1 from ProjectAudience p where p.id = e.id and p.audience = :partner)",
            "partner",
            filter.partner());
    if (filter.partnerState() != null) {
      if (own.isEmpty()) {
        query.where("1 = 0");
      } else {
        query.where(OWN_PART.formatted(filter.partnerState()), "own", own);
      }
    }
  }
}
