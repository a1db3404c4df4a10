package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.caspian.mobility.agreement.model.Condition;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.mobility.agreement.model.ConditionTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition as it stands in one version. */
record ConditionView(
    @Schema(description = "The same in every version") @NotNull UUID conditionId,
    @NotNull ConditionKind kind,
    @NotNull UUID sending,
    @NotNull UUID receiving,
    @Schema(description = "Absent: every field") Set<String> iscedF,
    @Schema(description = "Absent: every level") Set<Integer> eqfLevels,
    @NotNull String firstAcademicYear,
    @NotNull String lastAcademicYear,
    int seatsPerYear) {

  static ConditionView of(Condition condition) {
    ConditionTerms terms = condition.terms();
    return new ConditionView(
        condition.conditionId(),
        terms.kind(),
        terms.sending(),
        terms.receiving(),
        nullIfEmpty(terms.iscedF()),
        nullIfEmpty(terms.eqfLevels()),
        terms.firstAcademicYear().toString(),
        terms.lastAcademicYear().toString(),
        terms.seatsPerYear());
  }

  private static <T> Set<T> nullIfEmpty(SortedSet<T> values) {
    return values.isEmpty() ? null : values;
  }
}
