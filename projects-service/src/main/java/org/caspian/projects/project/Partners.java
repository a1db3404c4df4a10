package org.caspian.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/**
 * The commands on the partners of a project; each runs in the transaction of the command around it.
 * The project is locked first: commands on it wait in line, and each is judged by what the one
 * before it has left.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Partners {

  private final ProjectRepository repository;
  private final ProjectViews views;
  private final Directory directory;
  private final LocalReferences localReferences;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Partners(
      ProjectRepository repository,
      ProjectViews views,
      Directory directory,
      LocalReferences localReferences,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.directory = directory;
    this.localReferences = localReferences;
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
  SinglePartnerView invite(UUID id, InvitePartner body) {
    Project project = get(id);
    KnownInstitution invited =
        directory
            .require(Map.of(InvitationRule.INSTITUTION, body.institutionId()))
            .get(body.institutionId());
    project.invite(ids.next(), invited, act(project));
    outbox.append(project, ProjectMessage.partnerInvited(project));
    return views.single(project.partner(invited.id()));
  }

  /**
   * The invited institution says yes.
   *
   * @param body may be null: nobody has to say what it has read
   * @throws ProblemException 404, 403, 409
   */
  ProjectView confirm(UUID id, UUID institution, ConfirmPartnership body) {
    Project project = get(id);
    project.confirm(institution, ConfirmPartnership.read(body), act(project));
    outbox.append(project, ProjectMessage.partnerConfirmed(project));
    return views.single(project);
  }

  /**
   * The institution says no, or steps back. It is answered with the project as it left it, and does
   * not see it again. Throws as {@link #confirm}.
   *
   * @param body may be null: nobody has to give a reason
   */
  ProjectView refuse(UUID id, UUID institution, RefusePartnership body) {
    Project project = get(id);
    String reason = body == null ? null : body.reason();
    command.reason(reason);
    Act act = act(project);
    project.refuse(institution, reason, act);
    forgetOf(institution, project, act);
    outbox.append(project, ProjectMessage.partnerDeclined(project));
    return views.single(project);
  }

  /** The coordinator goes on without the institution. Throws as {@link #confirm}. */
  ProjectView withdrawInvitation(UUID id, UUID institution) {
    Project project = get(id);
    Act act = act(project);
    project.withdrawInvitation(institution, act);
    forgetOf(institution, project, act);
    outbox.append(project, ProjectMessage.partnerWithdrawn(project));
    return views.single(project);
  }

  /** Where it was merged, its successor has named the project; and may take part by itself. */
  private void forgetOf(UUID institution, Project project, Act act) {
    UUID today = today(institution, act);
    if (project.audience().ids().stream().noneMatch(party -> today(party, act).equals(today))) {
      localReferences.forget(project, institution);
      localReferences.forget(project, today);
    }
  }

  private static UUID today(UUID institution, Act act) {
    KnownInstitution known = act.known().get(institution);
    return known == null ? institution : known.id();
  }

  private Project get(UUID id) {
    return repository.getLocked(id, command.caller());
  }

  private Act act(Project project) {
    return new Act(command.caller(), command.at(), directory.find(project.audience().ids()));
  }
}
