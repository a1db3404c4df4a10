package org.caspian.members.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a ballot is to be held; what may be changed until it is opened.
 *
 * @param electorate null for all members
 */
record BallotProfile(
    @Schema(
            description = "What is asked, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 2000) String> question,
    @NotNull @Valid BallotSubject subject,
    @NotNull BallotMode mode,
    @NotNull Secrecy secrecy,
    @NotNull @Valid BallotRule rule,
    @Schema(
            description =
                "The members that are asked, where it is a body of some; absent for all members")
        @Size(min = 1, max = 500)
        List<@NotNull UUID> electorate,
    @Schema(
            description =
                "Until when votes are cast, and before when the ballot is not closed; absent if"
                    + " until it is closed")
        Instant closesAt) {

  BallotProfile {
    // One form for one value, so that an equal profile is no change.
    question = question == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(question));
    electorate = electorate == null ? null : List.copyOf(electorate);
  }
}
