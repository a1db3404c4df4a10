package org.caspian.members.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.members.institution.InstitutionType;
import org.caspian.members.institution.StandingState;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.members.sheet.Sheet;
import org.caspian.members.sheet.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All members on a day.
 *
 * @param unconfirmedContacts null unless the secretariat reads it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberRollView(
    @Schema(description = "At the end of this day, at the association") @NotNull LocalDate on,
    @Schema(description = "How many members there are") @NotNull int members,
    @Schema(description = "How many of them, by country (ISO 3166-1 alpha-2)") @NotNull
        SortedMap<String, Integer> byCountry,
    @Schema(description = "How many of them, by the kind of institution") @NotNull
        SortedMap<String, Integer> byType,
    @Schema(description = "How many of them, by category") @NotNull
        SortedMap<String, Integer> byCategory,
    @Schema(
            description =
                "How many memberships began in the year until this day; not those that were taken"
                    + " over, of which nobody knows since when")
        @NotNull
        int joined,
    @Schema(
            description =
                "How many memberships had their last day before this day and not before the 31st of"
                    + " December of the year before, without those that were merged; who came back"
                    + " has joined again")
        @NotNull
        int left,
    @Schema(
            description =
                "How many ended within these days because they became part of another one")
        @NotNull
        int merged,
    @Schema(
            description =
                "How many contacts of members nobody had confirmed for twelve months; shown to the"
                    + " secretariat")
        Integer unconfirmedContacts,
    @Schema(description = "The members, in the order in which they were registered") @NotNull
        List<Line> lines)
    implements Tabular {

  /**
   * A member.
   *
   * @param from null if nobody knows it
   * @param unconfirmedContacts null unless the secretariat reads it
   */
  @Schema(name = "MemberRollLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      @NotNull UUID institution,
      @Schema(description = "Its number, as people say it") @NotNull String number,
      @Schema(description = "Its name in one line of Latin letters, as it is now") @NotNull
          String label,
      @NotNull String country,
      @NotNull InstitutionType type,
      @NotNull MembershipCategory category,
      @Schema(description = "Its first day in this category; absent if nobody knows it")
          LocalDate from,
      @NotNull StandingState state,
      @Schema(
              description =
                  "How many of its contacts, and of those merged into it by then, nobody had confirmed"
                      + " for twelve months; shown to the secretariat")
          Integer unconfirmedContacts) {}

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "on",
            "institution",
            "number",
            "label",
            "country",
            "type",
            "category",
            "from",
            "state",
            "unconfirmedContacts");
    lines.forEach(
        line ->
            sheet.row(
                on,
                line.institution(),
                line.number(),
                line.label(),
                line.country(),
                line.type(),
                line.category(),
                line.from(),
                line.state(),
                line.unconfirmedContacts()));
    return sheet;
  }
}
