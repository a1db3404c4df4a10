package org.caspian.members.ballot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Collections;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many votes there were.
 *
 * @param yes in favour
 * @param no against
 * @param abstain neither
 */
record Counts(
    @Schema(description = "Votes in favour") @NotNull @Min(0) @Max(1000) Integer yes,
    @Schema(description = "Votes against") @NotNull @Min(0) @Max(1000) Integer no,
    @Schema(description = "Abstentions") @NotNull @Min(0) @Max(1000) Integer abstain) {

  /** No votes. */
  static Counts none() {
    return new Counts(0, 0, 0);
  }

  /** The votes that were cast. */
  static Counts of(Collection<Choice> choices) {
    return new Counts(
        count(choices, Choice.YES), count(choices, Choice.NO), count(choices, Choice.ABSTAIN));
  }

  private static int count(Collection<Choice> choices, Choice wanted) {
    return Collections.frequency(choices, wanted);
  }

  /** All of them. */
  int cast() {
    return yes + no + abstain;
  }
}
