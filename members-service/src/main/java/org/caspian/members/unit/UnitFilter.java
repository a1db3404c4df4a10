package org.caspian.members.unit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which organisational units a list shows; null asks nothing. A {@code @BeanParam}. */
record UnitFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "Those of this institution") @QueryParam("institution")
        UUID institution,
    @QueryParam("kind") UnitKind kind,
    @QueryParam("state") UnitState state,
    @Parameter(description = "The parts of this unit, without theirs") @QueryParam("parent")
        UUID parent,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  /** All of one institution. */
  static UnitFilter of(UUID institution) {
    return new UnitFilter(null, institution, null, null, null, null);
  }

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.number = :number", "number", number)
        .where("e.institution = :institution", "institution", institution)
        .where("e.kind = :kind", "kind", kind)
        .where("e.state = :state", "state", state)
        .where("e.parent = :parent", "parent", parent);
  }
}
