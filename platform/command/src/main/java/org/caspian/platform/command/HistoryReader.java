package org.caspian.platform.command;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.Pages;

/** Reads what commands did to an object, in the order in which they did it. */
@ApplicationScoped
public class HistoryReader {

  private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<Actor> ACTOR = new TypeReference<>() {};
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Sql sql;
  private final Pages pages;
  private final PersonIds persons;

  HistoryReader(Sql sql, Pages pages, PersonIds persons) {
    this.sql = sql;
    this.pages = pages;
    this.persons = persons;
  }

  /**
   * One page of an object's history. Whether the caller may see the object at all is for the
   * service to check before.
   *
   * @param rootType the simple name of the root's class, for example {@code Institution}
   * @param rootId the root's id
   * @param request which page
   * @param caller to whom it is shown
   * @return the page, oldest first
   */
  public Page<HistoryEntryView> page(
      String rootType, UUID rootId, PageRequest request, Caller caller) {
    return pages.page(
        request,
        new HistoryOf(rootType, rootId, caller.holder()),
        (after, limit) -> entries(rootType, rootId, after, limit, caller),
        HistoryEntryView::id,
        Function.identity());
  }

  private List<HistoryEntryView> entries(
      String rootType, UUID rootId, UUID after, int limit, Caller caller) {
    return sql.list(
        """
        select id, at, client_id, institution, acting_person, command, reason, actor, changes
        from history where root_type = ? and root_id = ? and id > ? order by id limit ?""",
        row -> entry(row, caller),
        rootType,
        rootId,
        after == null ? BEFORE_ALL : after,
        limit);
  }

  /** A person's code is its own institution's to know. */
  private HistoryEntryView entry(ResultSet row, Caller caller) throws SQLException {
    Optional<UUID> institution = Optional.ofNullable(row.getObject("institution", UUID.class));
    boolean own = caller.institution().equals(institution);
    String actor = row.getString("actor");
    return new HistoryEntryView(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("client_id"),
        institution.orElse(null),
        own ? row.getString("acting_person") : null,
        row.getString("command"),
        row.getString("reason"),
        actor == null
            ? null
            : ActorView.of(HistoryJson.read(actor, ACTOR), institution, caller, persons),
        HistoryJson.read(row.getString("changes"), CHANGES));
  }

  /** What a cursor of this list is good for. */
  private record HistoryOf(String rootType, UUID rootId, String holder) {}
}
