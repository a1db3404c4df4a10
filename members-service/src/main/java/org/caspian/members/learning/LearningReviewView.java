package org.caspian.members.learning;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review of a learning resource.
 *
 * @param text null if it says nothing in words
 */
record LearningReviewView(
    @Schema(description = "The institution whose review it is") @NotNull UUID institutionId,
    @Schema(description = "From 1, of no use, to 5, of great use") @NotNull int rating,
    @Schema(description = "What it says, by BCP 47 language tag; absent if nothing in words")
        SortedMap<String, String> text,
    @Schema(description = "When it was written or last changed") @NotNull Instant reviewedAt) {

  static LearningReviewView of(LearningReview review) {
    return new LearningReviewView(
        review.institutionId(), review.rating(), review.text(), review.reviewedAt());
  }
}
