package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Who pressed the buttons, and who acted, as histories keep it, for whoever has to tell or erase
 * it.
 */
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

  /**
   * In the histories of which objects an institution named a person as the one who acted.
   *
   * @param type the class of the objects
   * @param institution that vouched for the person
   * @param code by which it named the person
   * @return in the order in which the person acted last
   */
  public List<Acts> acts(Class<? extends AggregateRoot> type, UUID institution, String code) {
    return sql.list(
        """
        select root_id, max(at) as last from history
        where institution = ? and actor ->> 'code' = ? and root_type = ?
        group by root_id order by last, root_id""",
        row ->
            new Acts(
                row.getObject("root_id", UUID.class),
                row.getObject("last", OffsetDateTime.class).toInstant()),
        institution,
        code,
        RootTypes.of(type));
  }

  /**
   * Takes a person who acted away from the histories of objects, in the transaction of the command.
   * What was done stays, with its client and its institution.
   *
   * @param type the class of the objects
   * @param institution that vouched for the person
   * @param code by which it named the person
   */
  public void forgetActs(Class<? extends AggregateRoot> type, UUID institution, String code) {
    sql.update(
        """
        update history set actor = null
        where institution = ? and actor ->> 'code' = ? and root_type = ?""",
        institution,
        code,
        RootTypes.of(type));
  }

  /**
   * That a person acted on an object.
   *
   * @param root the id of the object
   * @param last when the person did so last
   */
  public record Acts(UUID root, Instant last) {}
}
