package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.mobility.agreement.Agreements;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.mobility.agreement.model.Condition;
import org.caspian.mobility.nomination.model.Candidacy;
import org.caspian.mobility.nomination.model.NominationRule;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** Judges what is asked for before a seat is looked at. */
@ApplicationScoped
class Candidacies {

  /** The effect of a suspension that forbids new nominations, from the institution and to it. */
  private static final String NEW_NOMINATIONS = "NEW_NOMINATIONS";

  private static final String AGREEMENT = "/agreementId";
  private static final String CONDITION = "/conditionId";

  private final Agreements agreements;
  private final Directory directory;
  private final CommandContext command;

  Candidacies(Agreements agreements, Directory directory, CommandContext command) {
    this.agreements = agreements;
    this.directory = directory;
    this.command = command;
  }

  /**
   * The candidacy, which nothing refuses.
   *
   * @param caller who asks, as its institution or as one that was merged into it
   * @throws ProblemException 422 for an agreement that is not there or not the caller's to know
   *     about, the same for both; 403 if the caller's standing forbids it, 422 if the other's does;
   *     422 with all {@link NominationRule} that are not met
   */
  Candidacy judge(SubmitNomination body, Caller caller) {
    UUID own = caller.requireInstitution();
    Agreement agreement = agreement(body);
    requireStanding(agreement, own, caller);
    AgreementVersion version = agreement.effectiveVersion();
    Condition condition = condition(version, body);
    Candidacy candidacy =
        new Candidacy(
            version,
            condition,
            caller.institutions(),
            command.at(),
            AcademicYear.parse(body.academicYear()),
            body.plannedStart(),
            body.plannedEnd(),
            body.iscedF(),
            body.eqfLevel());
    NominationRule.check(candidacy);
    return candidacy;
  }

  private Agreement agreement(SubmitNomination body) {
    return agreements
        .findVisible(body.agreementId())
        .orElseThrow(() -> refused().at(AGREEMENT, "not-found", "There is no such agreement."));
  }

  private static Condition condition(AgreementVersion version, SubmitNomination body) {
    return version
        .condition(body.conditionId())
        .orElseThrow(
            () -> refused().at(CONDITION, "not-found", "The agreement has no such condition."));
  }

  private void requireStanding(Agreement agreement, UUID nominator, Caller caller) {
    Set<UUID> asked = new LinkedHashSet<>(agreement.parties());
    asked.add(nominator);
    Map<UUID, KnownInstitution> known = directory.get(asked);
    Standing.refusalOfCaller(known.get(nominator), NEW_NOMINATIONS)
        .or(() -> refusalOfCounterparts(agreement, known, caller))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private static Optional<ProblemException> refusalOfCounterparts(
      Agreement agreement, Map<UUID, KnownInstitution> known, Caller caller) {
    return agreement.parties().stream()
        .filter(party -> !caller.is(party))
        .map(known::get)
        .flatMap(other -> Standing.refusalOfCounterpart(other, NEW_NOMINATIONS, AGREEMENT).stream())
        .findFirst();
  }

  private static ProblemException refused() {
    return new ProblemException(Problems.RULE_VIOLATED, NominationRule.REFUSED);
  }
}
