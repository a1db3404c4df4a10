package org.caspian.mobility.agreement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.AgreementState;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which agreements a list shows; null asks nothing. A {@code @BeanParam}. */
record AgreementFilter(
    @QueryParam("state") AgreementState state,
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "A party besides the caller") @QueryParam("partner") UUID partner,
    @Parameter(
            description = "A condition, in any version, has seats in this year",
            schema = @Schema(type = SchemaType.STRING, format = Formats.ACADEMIC_YEAR))
        @QueryParam("academicYear")
        String academicYear,
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
        .whereKnownTo(AgreementPair.class, partner)
        .where(
            "exists (select 1 from e.years covered where covered = :year)",
            "year",
            Optional.ofNullable(academicYear).map(AcademicYear::parse).orElse(null));
  }
}
