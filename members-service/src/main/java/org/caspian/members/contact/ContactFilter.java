package org.caspian.members.contact;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contacts a list shows; null asks nothing. A {@code @BeanParam}. */
record ContactFilter(
    @Parameter(description = "Those of this institution") @QueryParam("institution")
        UUID institution,
    @Parameter(description = "Those who hold, held or will hold it; their roles say when")
        @QueryParam("role")
        ContactRole role,
    @Parameter(description = "Those that nobody has confirmed at this time or after it")
        @QueryParam("unconfirmedSince")
        Instant unconfirmedSince,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.institution = :institution", "institution", institution)
        .where(
            "exists (select 1 from HeldRole r where r.contact = e and r.role = :role"
                + " and (r.until is null or r.until >= r.since))",
            "role",
            role)
        .where("e.lastConfirmedAt < :since", "since", unconfirmedSince);
  }
}
