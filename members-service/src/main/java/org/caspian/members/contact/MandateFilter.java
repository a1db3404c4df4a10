package org.caspian.members.contact;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which mandates a list shows; null asks nothing. A {@code @BeanParam}. */
record MandateFilter(
    @Parameter(description = "Those of this institution") @QueryParam("institution")
        UUID institution,
    @Parameter(description = "Those of this contact") @QueryParam("contactId") UUID contactId,
    @Parameter(description = "Those in force on this day") @QueryParam("on") LocalDate on,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.institution = :institution", "institution", institution)
        .where("e.contactId = :contact", "contact", contactId)
        .where("e.since <= :day and (e.until is null or e.until >= :day)", "day", on);
  }
}
