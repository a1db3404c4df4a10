package org.caspian.mobility.stay;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which stays a list shows; null asks nothing. A {@code @BeanParam}. */
record StayFilter(
    @QueryParam("state") StayState state,
    @QueryParam("nominationId") UUID nominationId,
    @QueryParam("kind") ConditionKind kind,
    @QueryParam("agreementId") UUID agreementId,
    @Parameter(schema = @Schema(type = SchemaType.STRING, format = Formats.ACADEMIC_YEAR))
        @QueryParam("academicYear")
        String academicYear,
    @Parameter(description = "The home institution") @QueryParam("sending") UUID sending,
    @Parameter(description = "The host") @QueryParam("receiving") UUID receiving,
    @Parameter(description = "One of the two institutions, besides the caller")
        @QueryParam("partner")
        UUID partner,
    @QueryParam("personId") UUID personId,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.state = :state", "state", state)
        .where("e.nominationId = :nomination", "nomination", nominationId)
        .where("e.agreementId = :agreement", "agreement", agreementId)
        .where(
            "e.academicYear = :year",
            "year",
            Optional.ofNullable(academicYear).map(AcademicYear::parse).orElse(null))
        .whereParty(partner)
        .whereParty("sending", sending)
        .whereParty("receiving", receiving)
        .where("e.kind = :kind", "kind", kind)
        .where("e.personId = :person", "person", personId);
  }
}
