package org.caspian.platform.command.album;

import java.util.List;
import java.util.UUID;

/** How an import went. */
public record ImportReport(List<Row> rows) {

  /** How one row went. */
  public record Row(String outcome, UUID id, String code) {

    static Row created(UUID id) {
      return new Row("CREATED", id, null);
    }

    static Row refused(String code) {
      return new Row("REFUSED", null, code);
    }
  }
}
