package org.caspian.members.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.institution.InstitutionMoved;
import org.caspian.members.institution.InstitutionRef;
import org.caspian.members.institution.InstitutionRegister;
import org.caspian.members.institution.StandingState;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.rest.ProblemException;

/** Shows the caller how institutions stand. Without a day, today at the association is meant. */
@ApplicationScoped
class StandingViews {

  private final InstitutionRegister register;
  private final StandingReader reader;
  private final CurrentCaller caller;

  StandingViews(InstitutionRegister register, StandingReader reader, CurrentCaller caller) {
    this.register = register;
    this.reader = reader;
    this.caller = caller;
  }

  /**
   * Of one institution.
   *
   * @throws ProblemException 404
   * @throws InstitutionMoved if it was merged by then
   */
  StandingView of(InstitutionRef ref, Optional<LocalDate> day) {
    LocalDate on = orToday(day);
    UUID institution = register.idOn(on, ref);
    return StandingView.of(institution, reader.on(on, institution), caller.get());
  }

  /** Of all that are members on that day, or may be, on one page. */
  StandingReportView ofMembers(Optional<LocalDate> day) {
    Caller asking = caller.get();
    return StandingReportView.of(
        reader.on(orToday(day)).entrySet().stream()
            .filter(entry -> entry.getValue().state() != StandingState.NOT_A_MEMBER)
            .map(entry -> StandingView.of(entry.getKey(), entry.getValue(), asking))
            .toList());
  }

  private LocalDate orToday(Optional<LocalDate> day) {
    return day.orElseGet(reader::today);
  }
}
