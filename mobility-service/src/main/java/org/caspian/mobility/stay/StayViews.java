package org.caspian.mobility.stay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.person.Retention;

/** Shows stays to the caller. */
@ApplicationScoped
class StayViews {

  private final LocalReferences localReferences;
  private final Retention retention;
  private final CurrentCaller caller;

  StayViews(LocalReferences localReferences, Retention retention, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.retention = retention;
    this.caller = caller;
  }

  /** One stay, with what the caller may do. */
  StayView single(Stay stay) {
    Caller reader = caller.get();
    return StayView.of(
        stay,
        localReferences.of(stay, reader).orElse(null),
        retention.until(stay.end()),
        StayCommand.allowed(stay, reader));
  }

  /** Rows of a list. */
  List<StayView> rows(List<Stay> stays) {
    List<UUID> ids = stays.stream().map(Stay::id).toList();
    Map<UUID, String> references = localReferences.of(Stay.class, ids, caller.get());
    return stays.stream()
        .map(
            stay -> StayView.of(stay, references.get(stay.id()), retention.until(stay.end()), null))
        .toList();
  }
}
