package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Who pressed the buttons, as histories keep it, for whoever has to erase it. */
@Singleton
public final class ActingPersons {

  private final Sql sql;
  private final CommandContext context;

  ActingPersons(Sql sql, CommandContext context) {
    this.sql = sql;
    this.context = context;
  }

  /**
   * Takes a person away from all histories, in the transaction of the command, and from what this
   * command adds to them. What was done stays, with its client and its institution.
   *
   * @param institution whose clients named the person
   * @param code by which they did
   */
  public void forget(UUID institution, String code) {
    sql.update(
        "update history set acting_person = null where institution = ? and acting_person = ?",
        institution,
        code);
    if (context.caller().is(institution)) {
      context.forget(code);
    }
  }
}
