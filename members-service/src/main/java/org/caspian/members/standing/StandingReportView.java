package org.caspian.members.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.caspian.members.sheet.Sheet;
import org.caspian.members.sheet.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How all members stand on a day.
 *
 * @param next null: readers of lists look for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingReportView(
    @NotNull List<StandingView> items,
    @Schema(description = "Never there: all are on one page") String next)
    implements Tabular {

  static StandingReportView of(List<StandingView> items) {
    return new StandingReportView(items, null);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("on", "institution", "state", "membershipId", "category", "effects");
    items.forEach(
        item ->
            sheet.row(
                item.on(),
                item.institution(),
                item.state(),
                item.membershipId(),
                item.category(),
                item.effects().stream()
                    .map(each -> each.effect() + ":" + each.source())
                    .distinct()
                    .toList()));
    return sheet;
  }
}
