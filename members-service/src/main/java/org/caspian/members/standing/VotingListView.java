package org.caspian.members.standing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.members.sheet.Sheet;
import org.caspian.members.sheet.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has a vote on a day, and half of each number that a quorum may be counted from. */
record VotingListView(
    @Schema(description = "At the end of this day, at the association") @NotNull LocalDate on,
    @Schema(description = "The numbers that a quorum may be counted from, and half of each")
        @NotNull
        Quorum quorum,
    @Schema(description = "All members, in the order in which they were registered") @NotNull
        List<Line> lines)
    implements Tabular {

  /** The numbers that an assembly begins with. The rule of each ballot says which one holds. */
  @Schema(name = "QuorumSheet")
  record Quorum(
      @Schema(description = "How many members there are") @NotNull int members,
      @Schema(description = "How many of them have a vote") @NotNull int entitled,
      @Schema(description = "At least half of the members") @NotNull int halfOfMembers,
      @Schema(description = "At least half of those that have a vote") @NotNull
          int halfOfEntitled) {

    static Quorum of(int members, int entitled) {
      return new Quorum(members, entitled, half(members), half(entitled));
    }

    private static int half(int all) {
      return (all + 1) / 2;
    }
  }

  /** A member, and whether it has a vote. */
  @Schema(name = "VotingListLine")
  record Line(
      @NotNull UUID institution,
      @Schema(description = "Its number, as people say it") @NotNull String number,
      @Schema(description = "Its name in one line of Latin letters, as it is now") @NotNull
          String label,
      @NotNull String country,
      @NotNull MembershipCategory category,
      @Schema(description = "Whether it has a vote") @NotNull boolean entitled,
      @Schema(description = "From what it follows that it has none; none if it has one") @NotNull
          SortedSet<EffectSource> because) {}

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "on", "institution", "number", "label", "country", "category", "entitled", "because");
    lines.forEach(
        line ->
            sheet.row(
                on,
                line.institution(),
                line.number(),
                line.label(),
                line.country(),
                line.category(),
                line.entitled(),
                line.because()));
    return sheet;
  }
}
