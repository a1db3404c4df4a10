package org.caspian.members.membership;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which memberships a list shows; null asks nothing. A {@code @BeanParam}. */
record MembershipFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "Those of this institution, past ones too") @QueryParam("institution")
        UUID institution,
    @QueryParam("state") MembershipState state,
    @Parameter(
            description =
                "Those applied for, or last, of this kind; one that is decided and begins later is the last")
        @QueryParam("category")
        MembershipCategory category,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.number = :number", "number", number)
        .where("e.institution = :institution", "institution", institution)
        .where("e.state = :state", "state", state)
        .where("e.category = :category", "category", category);
  }
}
