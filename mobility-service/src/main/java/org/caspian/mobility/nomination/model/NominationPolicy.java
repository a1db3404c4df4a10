package org.caspian.mobility.nomination.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.Rule;

/** One rule that a nomination has to meet. */
public interface NominationPolicy extends Rule<Candidacy> {

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

  @Override
  default Stream<FieldError> violations(Candidacy candidacy) {
    return refusal(candidacy).stream();
  }
}
