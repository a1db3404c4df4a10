package org.caspian.projects.project;

import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;

/**
 * What a caller asks of the list of projects.
 *
 * @param isPart whether the caller may be a partner: the secretariat is none
 */
record ProjectsOfCaller(ProjectFilter filter, boolean isPart) implements ListFilter {

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
    if (isPart) {
      query.where("e.partnerState = :partnerState", "partnerState", filter.partnerState());
    } else if (filter.partnerState() != null) {
      query.where("1 = 0");
    }
  }
}
