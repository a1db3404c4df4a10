package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has a vote in a ballot: as it was when the ballot was opened. */
record ElectorateView(
    @Schema(description = "The members that are asked") @NotNull List<UUID> members,
    @Schema(description = "Those of them that may vote by how they stand") @NotNull
        List<UUID> entitled,
    @Schema(description = "Those of the entitled that are at the assembly; none by correspondence")
        @NotNull
        List<UUID> present,
    @Schema(description = "Those of the entitled for whom one votes that is there") @NotNull
        List<CarriedVote> proxied) {

  /**
   * A vote that another member casts.
   *
   * @param giver whose vote it is
   * @param carrier who casts it
   */
  record CarriedVote(
      @Schema(description = "The member that is not there") @NotNull UUID giver,
      @Schema(description = "The member that votes for it") @NotNull UUID carrier) {}

  /** The electorate of a ballot; before it is opened there is nobody in it. */
  static ElectorateView of(Ballot ballot) {
    return ballot
        .electorate()
        .map(ElectorateView::of)
        .orElseGet(() -> new ElectorateView(List.of(), List.of(), List.of(), List.of()));
  }

  private static ElectorateView of(Electorate electorate) {
    return new ElectorateView(
        List.copyOf(electorate.members()),
        List.copyOf(electorate.entitled()),
        List.copyOf(electorate.present()),
        electorate.proxies().entrySet().stream()
            .map(proxy -> new CarriedVote(proxy.getKey(), proxy.getValue()))
            .toList());
  }
}
