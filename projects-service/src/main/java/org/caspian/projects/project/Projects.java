package org.caspian.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;
import org.caspian.projects.theme.Themes;

/**
 * The commands on projects themselves; each runs in the transaction of the command around it, and
 * locks the project first, as those on {@link Partners} do.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Projects {

  private static final String NUMBER_PREFIX = "PR";

  private final ProjectRepository repository;
  private final ProjectViews views;
  private final Themes themes;
  private final Directory directory;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Projects(
      ProjectRepository repository,
      ProjectViews views,
      Themes themes,
      Directory directory,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.themes = themes;
    this.directory = directory;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Makes a draft that the caller's institution coordinates.
   *
   * @throws ProblemException 400 for a theme that is not listed; 403 if the caller's standing
   *     forbids it; 422 for each {@link ProfileRule}; 409 if the local reference is taken
   */
  ProjectView create(CreateProject body) {
    UUID coordinator = command.caller().requireInstitution();
    requireTheme(body.profile());
    Standing.refusalOfCaller(directory.get(coordinator), ProjectCommand.NEW_PROJECTS)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    ProfileRule.check(body.profile());
    Project project =
        new Project(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            body.profile(),
            command.caller(),
            command.at());
    repository.persist(project);
    if (body.localReference() != null) {
      name(project, body.localReference());
    }
    outbox.append(project, ProjectMessage.created(project));
    return views.single(project);
  }

  /**
   * Changes what a merge patch changes; other titles or another theme ask the partners again.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 409, 412, 428, 400 for the shape, 422 for each {@link
   *     ProfileRule}
   */
  ProjectView update(UUID id, String ifMatch, MergePatch patch) {
    Project project = get(id);
    Act act = act(project);
    ProjectCommand.UPDATE.require(new ProjectCommand.Case(project, act.known()), command.caller());
    IfMatch.check(ifMatch, project.version());
    ProjectProfile asked =
        patch.applyTo(views.single(project), project.asked(), ProjectProfile.class);
    requireTheme(asked);
    ProfileRule.check(asked);
    if (project.revise(asked, act)) {
      outbox.append(project, ProjectMessage.updated(project));
    }
    return views.single(project);
  }

  /**
   * The coordinator hands it in.
   *
   * @throws ProblemException 404, 403, 409, and 422 with all {@link SubmissionRule} that are not
   *     met
   */
  ProjectView submit(UUID id) {
    Project project = get(id);
    project.submit(act(project));
    outbox.append(project, ProjectMessage.submitted(project));
    return views.single(project);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another project has it
   */
  ProjectView setLocalReference(UUID id, SetLocalReference body) {
    Project project = get(id);
    name(project, body.localReference());
    return views.single(project);
  }

  private void requireTheme(ProjectProfile profile) {
    if (!themes.isListed(profile.theme())) {
      throw ProjectProblems.themeNotListed();
    }
  }

  private Project get(UUID id) {
    return repository.getLocked(id, command.caller());
  }

  private Act act(Project project) {
    return new Act(command.caller(), command.at(), directory.find(project.audience().ids()));
  }

  private void name(Project project, String reference) {
    localReferences.set(project, command.caller(), reference);
  }
}
