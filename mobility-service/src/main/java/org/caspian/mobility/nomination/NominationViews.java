package org.caspian.mobility.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.nomination.model.Nomination;
import org.caspian.mobility.nomination.model.NominationCommand;
import org.caspian.mobility.stay.Stay;
import org.caspian.mobility.stay.StayReader;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.person.Retention;

/** Shows nominations to the caller. */
@ApplicationScoped
class NominationViews {

  private final StayReader stays;
  private final LocalReferences localReferences;
  private final Retention retention;
  private final CurrentCaller caller;

  NominationViews(
      StayReader stays,
      LocalReferences localReferences,
      Retention retention,
      CurrentCaller caller) {
    this.stays = stays;
    this.localReferences = localReferences;
    this.retention = retention;
    this.caller = caller;
  }

  /** One nomination, with what the caller may do. */
  NominationView single(Nomination nomination) {
    Caller reader = caller.get();
    Optional<Stay> stay = nomination.stayId().flatMap(stays::known);
    return NominationView.of(
        nomination,
        reader,
        localReferences.of(nomination, reader).orElse(null),
        retainUntil(nomination, stay),
        NominationCommand.allowed(nomination, stay.map(Stay::state), reader));
  }

  /** Rows of a list. */
  List<NominationView> rows(List<Nomination> nominations) {
    Caller reader = caller.get();
    List<UUID> ids = nominations.stream().map(Nomination::id).toList();
    Map<UUID, String> references = localReferences.of(Nomination.class, ids, reader);
    Map<UUID, Stay> found = stays.known(stayIds(nominations));
    return nominations.stream()
        .map(
            nomination ->
                NominationView.of(
                    nomination,
                    reader,
                    references.get(nomination.id()),
                    retainUntil(nomination, nomination.stayId().map(found::get)),
                    null))
        .toList();
  }

  private static List<UUID> stayIds(List<Nomination> nominations) {
    return nominations.stream().flatMap(nomination -> nomination.stayId().stream()).toList();
  }

  private LocalDate retainUntil(Nomination nomination, Optional<Stay> stay) {
    return retention.until(stay.map(Stay::end).orElse(nomination.plannedEnd()));
  }
}
