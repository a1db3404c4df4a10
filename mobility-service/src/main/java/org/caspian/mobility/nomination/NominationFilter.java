package org.caspian.mobility.nomination;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.mobility.nomination.model.NominationState;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which nominations a list shows; null asks nothing. A {@code @BeanParam}. */
record NominationFilter(
    @QueryParam("state") NominationState state,
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @QueryParam("kind") ConditionKind kind,
    @QueryParam("agreementId") UUID agreementId,
    @QueryParam("conditionId") UUID conditionId,
    @Parameter(schema = @Schema(type = SchemaType.STRING, format = Formats.ACADEMIC_YEAR))
        @QueryParam("academicYear")
        String academicYear,
    @Parameter(description = "The institution that nominates") @QueryParam("sending") UUID sending,
    @Parameter(description = "The institution that decides") @QueryParam("receiving")
        UUID receiving,
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
        .where("e.number = :number", "number", number)
        .where("e.agreementId = :agreement", "agreement", agreementId)
        .where("e.conditionId = :condition", "condition", conditionId)
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
