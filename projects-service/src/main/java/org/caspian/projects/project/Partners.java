package org.caspian.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/**
 * The commands on the partners of a project; each runs in the transaction of the command around it.
 * The version of the project decides races: whoever comes second is judged anew.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Partners {

  private final ProjectRepository repository;
  private final ProjectViews views;
  private final Directory directory;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Partners(
      ProjectRepository repository,
      ProjectViews views,
      Directory directory,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.directory = directory;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * The coordinator asks an institution to take part.
   *
   * @throws ProblemException 404; 422 for an institution that is not known; what {@link
   *     Project#invite} says
   */
  ProjectView invite(UUID id, InvitePartner body) {
    Project project = get(id);
    KnownInstitution invited =
        directory
            .require(Map.of(InvitationRule.INSTITUTION, body.institutionId()))
            .get(body.institutionId());
    project.invite(ids.next(), invited, act(project));
    outbox.append(project, ProjectMessage.partnerInvited(project));
    return views.single(project);
  }

  /**
   * The invited institution says yes.
   *
   * @throws ProblemException 404, 403, 409
   */
  ProjectView confirm(UUID id, UUID institution) {
    Project project = get(id);
    project.confirm(institution, act(project));
    outbox.append(project, ProjectMessage.partnerConfirmed(project));
    return views.single(project);
  }

  /**
   * The invited institution says no. It is answered with the project as it left it, and does not
   * see it again. Throws as {@link #confirm}.
   *
   * @param body may be null: nobody has to give a reason
   */
  ProjectView refuse(UUID id, UUID institution, RefusePartnership body) {
    Project project = get(id);
    Optional.ofNullable(body).map(RefusePartnership::reason).ifPresent(command::reason);
    project.refuse(institution, act(project));
    outbox.append(project, ProjectMessage.partnerDeclined(project));
    return views.single(project);
  }

  /** The coordinator takes an invitation back. Throws as {@link #confirm}. */
  ProjectView withdrawInvitation(UUID id, UUID institution) {
    Project project = get(id);
    project.withdrawInvitation(institution, act(project));
    outbox.append(project, ProjectMessage.partnerWithdrawn(project));
    return views.single(project);
  }

  private Project get(UUID id) {
    return repository.get(id, command.caller());
  }

  private Act act(Project project) {
    return new Act(command.caller(), command.at(), directory.find(project.audience().ids()));
  }
}
