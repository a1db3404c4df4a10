package org.caspian.members.fee;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which blocks of payment channels a list shows; null asks nothing. A {@code @BeanParam}. */
record PaymentChannelBlockFilter(
    @Parameter(description = "Those of this institution") @QueryParam("institution")
        UUID institution,
    @Schema(format = Formats.ISO_3166_1_ALPHA_2)
        @Parameter(description = "Those of this country (ISO 3166-1 alpha-2)")
        @QueryParam("country")
        String country,
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
        .where("e.country = :country", "country", country)
        .where("e.since <= :day and (e.until is null or e.until >= :day)", "day", on);
  }
}
