package org.caspian.platform.command;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caspian.platform.access.Caller;
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

  HistoryReader(Sql sql, Pages pages) {
    this.sql = sql;
    this.pages = pages;
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
        (after, limit) -> entries(rootType, rootId, after, limit),
        HistoryEntryView::id,
        entry -> shownTo(caller, entry));
  }

  private List<HistoryEntryView> entries(String rootType, UUID rootId, UUID after, int limit) {
    return sql.list(
        """
        select id, at, client_id, institution, acting_person, command, reason, actor, changes
        from history where root_type = ? and root_id = ? and id > ? order by id limit ?""",
        HistoryReader::entry,
        rootType,
        rootId,
        after == null ? BEFORE_ALL : after,
        limit);
  }

  private static HistoryEntryView entry(ResultSet row) throws SQLException {
    String actor = row.getString("actor");
    return new HistoryEntryView(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("client_id"),
        row.getObject("institution", UUID.class),
        row.getString("acting_person"),
        row.getString("command"),
        row.getString("reason"),
        actor == null ? null : HistoryJson.read(actor, ACTOR),
        HistoryJson.read(row.getString("changes"), CHANGES));
  }

  /** A person's code is its own institution's to know. */
  private static HistoryEntryView shownTo(Caller caller, HistoryEntryView entry) {
    boolean own = Objects.equals(caller.institution().orElse(null), entry.institution());
    return own ? entry : entry.withoutActingPerson();
  }

  /** What a cursor of this list is good for. */
  private record HistoryOf(String rootType, UUID rootId, String holder) {}
}
