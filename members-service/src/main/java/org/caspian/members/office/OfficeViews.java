package org.caspian.members.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.person.Retention;

/** Shows offices to the caller. */
@ApplicationScoped
class OfficeViews {

  private final LocalReferences localReferences;
  private final Retention retention;
  private final CurrentCaller caller;

  OfficeViews(LocalReferences localReferences, Retention retention, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.retention = retention;
    this.caller = caller;
  }

  /** One office, with what the caller may do. */
  OfficeView single(Office office) {
    Caller reader = caller.get();
    return OfficeView.of(
        office,
        retention,
        localReferences.of(office, reader).orElse(null),
        OfficeCommand.allowed(office, reader));
  }

  /** Rows of a list. */
  List<OfficeView> rows(List<Office> offices) {
    List<UUID> ids = offices.stream().map(Office::id).toList();
    Map<UUID, String> references = localReferences.of(Office.class, ids, caller.get());
    return offices.stream()
        .map(office -> OfficeView.of(office, retention, references.get(office.id()), null))
        .toList();
  }
}
