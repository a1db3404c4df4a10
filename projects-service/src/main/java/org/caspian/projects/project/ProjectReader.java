package org.caspian.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.caspian.projects.theme.Themes;

/** What is read of projects. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class ProjectReader {

  private final ProjectRepository repository;
  private final ProjectViews views;
  private final Themes themes;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  ProjectReader(
      ProjectRepository repository,
      ProjectViews views,
      Themes themes,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.views = views;
    this.themes = themes;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  ProjectView get(UUID id) {
    return views.single(find(id));
  }

  SinglePartnerView partner(UUID id, UUID institution) {
    return views.single(find(id).partner(institution));
  }

  /** All that were ever invited: {@link InvitationRule#MOST_PARTNERS} fit on one page. */
  Page<PartnerView> partners(UUID id) {
    return views.partners(find(id));
  }

  /**
   * A page of the projects.
   *
   * @throws ProblemException 400 for a theme that is not listed, and for a cursor of another list
   */
  Page<ProjectView> list(ProjectFilter filter, PageRequest request) {
    if (filter.theme() != null && !themes.isListed(filter.theme())) {
      throw ProjectProblems.themeNotListedInQuery();
    }
    return lists.page(
        Project.class,
        new ProjectsOfCaller(filter, !caller.get().isSecretariat()),
        request,
        views::rows,
        ProjectView::id);
  }

  /** A page of what was done with the project, with the reasons that the caller may read. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    Project project = find(id);
    Caller reader = caller.get();
    Page<HistoryEntryView> page = histories.page(project, request, reader, Reasons.SHOWN);
    return new Page<>(
        page.items().stream()
            .map(
                entry ->
                    project.showsReasonOf(entry.institution(), reader)
                        ? entry
                        : withoutReason(entry))
            .toList(),
        page.next());
  }

  private static HistoryEntryView withoutReason(HistoryEntryView entry) {
    return new HistoryEntryView(
        entry.id(),
        entry.at(),
        entry.clientId(),
        entry.institution(),
        entry.actingPerson(),
        entry.command(),
        null,
        entry.actor(),
        entry.changes());
  }

  private Project find(UUID id) {
    return repository.get(id, caller.get());
  }
}
