package org.caspian.projects.project;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an invitation, whoever is invited. */
enum InvitationRule implements Rule<InvitationRule.Invitation> {
  /** Who coordinates takes part anyway. */
  IS_NOT_THE_COORDINATOR {
    @Override
    public Stream<FieldError> violations(Invitation invitation) {
      return ActingInstitutions.of(invitation.project().coordinator(), invitation.known())
              .equals(invitation.institution())
          ? Stream.of(
              new FieldError(INSTITUTION, "is-coordinator", "The coordinator is no partner."))
          : Stream.empty();
    }
  },
  /** The list of partners ends somewhere; all that were ever invited stay on it. */
  ROOM_IS_LEFT {
    @Override
    public Stream<FieldError> violations(Invitation invitation) {
      Project project = invitation.project();
      return project.partners().size() >= MOST_PARTNERS
              && project.findPartner(invitation.institution()).isEmpty()
          ? Stream.of(
              new FieldError(
                  INSTITUTION,
                  "too-many-partners",
                  "A project invites " + MOST_PARTNERS + " institutions at most.",
                  Map.of("max", MOST_PARTNERS)))
          : Stream.empty();
    }
  };

  /** The member of the request that names the institution. */
  static final String INSTITUTION = "/institutionId";

  /** More than the association has members. */
  static final int MOST_PARTNERS = 100;

  /**
   * What is judged.
   *
   * @param project to which it is
   * @param institution who is invited
   * @param known who acts for those that take part, by their ids
   */
  record Invitation(Project project, UUID institution, Map<UUID, KnownInstitution> known) {}

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Invitation invitation) {
    Rule.check(List.of(values()), invitation, "The institution cannot be invited.");
  }
}
