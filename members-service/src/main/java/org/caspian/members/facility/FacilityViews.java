package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows facilities to the caller. */
@ApplicationScoped
class FacilityViews {

  private final Standings standings;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  FacilityViews(Standings standings, LocalReferences localReferences, CurrentCaller caller) {
    this.standings = standings;
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One facility, with what the caller may do. */
  FacilityView single(Facility facility) {
    Caller reader = caller.get();
    return FacilityView.of(
        facility,
        localReferences.of(facility, reader).orElse(null),
        FacilityCommand.allowed(new FacilityCommand.Case(facility, standings::of), reader));
  }

  /** Rows of a list. */
  List<FacilityView> rows(List<Facility> facilities) {
    List<UUID> ids = facilities.stream().map(Facility::id).toList();
    Map<UUID, String> references = localReferences.of(Facility.class, ids, caller.get());
    return facilities.stream()
        .map(facility -> FacilityView.of(facility, references.get(facility.id()), null))
        .toList();
  }
}
