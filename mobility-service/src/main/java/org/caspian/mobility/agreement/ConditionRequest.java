package org.caspian.mobility.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.mobility.agreement.model.ConditionTerms;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition of an agreement that is proposed. */
record ConditionRequest(
    @NotNull ConditionKind kind,
    @Schema(description = "The party that nominates") @NotNull UUID sending,
    @Schema(description = "The party that decides and hosts") @NotNull UUID receiving,
    @Schema(description = "Detailed fields of ISCED-F 2013; absent: every field")
        @Size(min = 1, max = 100)
        Set<FieldOfEducation> iscedF,
    @Schema(description = "EQF levels; absent: every level") @Size(min = 1, max = 8)
        Set<@Min(1) @Max(8) Integer> eqfLevels,
    @Schema(format = Formats.ACADEMIC_YEAR, examples = "2026/2027") @NotNull
        String firstAcademicYear,
    @Schema(format = Formats.ACADEMIC_YEAR, examples = "2028/2029") @NotNull
        String lastAcademicYear,
    @Schema(description = "Persons who may be nominated for one academic year")
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer seatsPerYear) {

  AcademicYear firstYear() {
    return AcademicYear.parse(firstAcademicYear);
  }

  AcademicYear lastYear() {
    return AcademicYear.parse(lastAcademicYear);
  }

  /** The terms; to be asked only for a condition that no rule refuses. */
  ConditionTerms terms() {
    return new ConditionTerms(
        kind,
        sending,
        receiving,
        orNone(iscedF).stream()
            .map(FieldOfEducation::code)
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(orNone(eqfLevels)),
        firstYear(),
        lastYear(),
        seatsPerYear);
  }

  private static <T> Set<T> orNone(Set<T> values) {
    return values == null ? Set.of() : values;
  }
}
