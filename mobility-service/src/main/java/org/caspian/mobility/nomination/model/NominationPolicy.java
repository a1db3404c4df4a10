package org.caspian.mobility.nomination.model;

import java.util.List;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;

/** One rule that a nomination has to meet. */
public interface NominationPolicy {

  /** The rules in force. */
  List<NominationPolicy> ALL =
      List.of(
          new AgreementIsApproved(),
          new NominatorSends(),
          new YearIsCovered(),
          new StartIsBeforeEnd(),
          new StartIsInTheYear(),
          new EndIsInTheConditionsYears(),
          new FieldIsAdmitted(),
          new LevelIsAdmitted());

  /** Why the candidacy is refused, and which member of the request is at fault; empty if not. */
  Optional<FieldError> refusal(Candidacy candidacy);

  /** All that is wrong with the candidacy. */
  static List<FieldError> refusals(Candidacy candidacy) {
    return ALL.stream().flatMap(policy -> policy.refusal(candidacy).stream()).toList();
  }
}
