package org.caspian.members.ballot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a whole. Counted in integers: two thirds of 30 are 20, and not 20.000000000000004.
 *
 * @param numerator from 1 to the denominator
 * @param denominator at most 1000
 */
record Fraction(
    @Schema(description = "How many parts") @NotNull @Min(1) @Max(1000) Integer numerator,
    @Schema(description = "Of how many") @NotNull @Min(1) @Max(1000) Integer denominator) {

  /** Whether it is a part and not more than the whole. */
  boolean fits() {
    return numerator <= denominator;
  }

  /**
   * Whether these are so many of those. Of nobody nothing is a part.
   *
   * @param part how many there are
   * @param whole of how many
   */
  boolean isMet(Comparison comparison, long part, long whole) {
    long difference = part * denominator - whole * numerator;
    return whole > 0
        && switch (comparison) {
          case AT_LEAST -> difference >= 0;
          case MORE_THAN -> difference > 0;
        };
  }
}
