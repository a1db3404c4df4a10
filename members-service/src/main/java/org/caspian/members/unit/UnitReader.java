package org.caspian.members.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.members.institution.InstitutionRef;
import org.caspian.members.institution.InstitutionRegister;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** What is read of organisational units. Throws 404 for what is not there. */
@ApplicationScoped
class UnitReader {

  private final UnitRepository repository;
  private final InstitutionRegister register;
  private final UnitViews views;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  UnitReader(
      UnitRepository repository,
      InstitutionRegister register,
      UnitViews views,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.register = register;
    this.views = views;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  UnitView get(UUID id) {
    return views.single(repository.get(id));
  }

  /**
   * A page of units.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<UnitView> list(UnitFilter filter, PageRequest request) {
    return lists.page(OrganisationalUnit.class, filter, request, views::rows, UnitView::id);
  }

  /**
   * A page of the units of an institution.
   *
   * @throws ProblemException 404; 400 for a cursor of another list
   */
  Page<UnitView> list(InstitutionRef institution, PageRequest request) {
    return list(UnitFilter.of(register.idOf(institution)), request);
  }

  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    return histories.page(repository.get(id), request, caller.get(), Reasons.SHOWN);
  }
}
