package org.caspian.members.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows organisational units to the caller. */
@ApplicationScoped
class UnitViews {

  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  UnitViews(LocalReferences localReferences, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One unit, with what the caller may do. */
  UnitView single(OrganisationalUnit unit) {
    Caller reader = caller.get();
    return UnitView.of(
        unit, localReferences.of(unit, reader).orElse(null), UnitCommand.allowed(unit, reader));
  }

  /** Rows of a list. */
  List<UnitView> rows(List<OrganisationalUnit> units) {
    List<UUID> ids = units.stream().map(OrganisationalUnit::id).toList();
    Map<UUID, String> references = localReferences.of(OrganisationalUnit.class, ids, caller.get());
    return units.stream().map(unit -> UnitView.of(unit, references.get(unit.id()), null)).toList();
  }
}
