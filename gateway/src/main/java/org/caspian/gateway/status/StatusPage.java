package org.caspian.gateway.status;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.caspian.gateway.docs.Page;
import org.caspian.gateway.docs.Page.Cell;

/** The status as a page. */
final class StatusPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private StatusPage() {}

  static Page of(StatusView status) {
    return Page.of(title(status.state()))
        .paragraph("As seen on " + TIME.format(status.checkedAt()) + ".")
        .table(
            List.of("Part", "State", "What that means"),
            status.parts().stream().map(StatusPage::row).toList())
        .link("/", "What this is");
  }

  private static String title(PartState state) {
    return switch (state) {
      case UP -> "Everything works";
      case DEGRADED -> "Some parts do not work as they should";
      case DOWN -> "The platform does not work";
    };
  }

  private static List<Cell> row(PartView part) {
    return List.of(
        Cell.of(part.name()),
        Cell.of(part.state().name().toLowerCase(Locale.ROOT)),
        Cell.of(part.text()));
  }
}
