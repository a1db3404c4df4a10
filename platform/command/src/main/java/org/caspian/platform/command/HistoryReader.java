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
import org.caspian.platform.access.Audience;
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
   * @param root the object
   * @param request which page
   * @param caller to whom it is shown
   * @param reasons whether the caller may read why
   * @return the page, oldest first
   */
  public Page<HistoryEntryView> page(
      AggregateRoot root, PageRequest request, Caller caller, Reasons reasons) {
    return page(RootTypes.of(root), root.id(), request, caller, reasons);
  }

  /**
   * One page of the history of an object that may be gone.
   *
   * @param root the class of the object
   * @param id the object's id
   * @param request which page
   * @param caller to whom it is shown
   * @param reasons whether the caller may read why
   * @return the page, oldest first
   */
  public Page<HistoryEntryView> page(
      Class<? extends AggregateRoot> root,
      UUID id,
      PageRequest request,
      Caller caller,
      Reasons reasons) {
    return page(RootTypes.of(root), id, request, caller, reasons);
  }

  private Page<HistoryEntryView> page(
      String rootType, UUID rootId, PageRequest request, Caller caller, Reasons reasons) {
    return pages.page(
        request,
        new HistoryOf(rootType, rootId, caller.holder()),
        (after, limit) -> entries(rootType, rootId, after, limit, caller, reasons),
        HistoryEntryView::id,
        Function.identity());
  }

  /**
   * That a party named the object in its own system is for that party only: where nothing else was
   * done the entry is. What was done before the caller came to know of the object, or while it did
   * not, stays with those who knew.
   */
  private List<HistoryEntryView> entries(
      String rootType, UUID rootId, UUID after, int limit, Caller caller, Reasons reasons) {
    return sql.list(
        """
        select id, at, client_id, institution, acting_person, command, reason, actor, changes
        from history where root_type = ? and root_id = ? and id > ?
        and (institution is not distinct from ?::uuid
             or not (jsonb_array_length(changes) = 1
                     and changes @> '[{"field": "localReference"}]'))
        and (audience is null or ?::boolean or audience && ?::uuid[])
        order by id limit ?""",
        row -> entry(row, caller, reasons),
        rootType,
        rootId,
        after == null ? BEFORE_ALL : after,
        caller.institution().orElse(null),
        caller.isSecretariat(),
        Audience.readableBy(caller).toArray(UUID[]::new),
        limit);
  }

  /** A person's code is its own institution's to know. */
  private HistoryEntryView entry(ResultSet row, Caller caller, Reasons reasons)
      throws SQLException {
    Optional<UUID> institution = Optional.ofNullable(row.getObject("institution", UUID.class));
    boolean own = caller.isSame(institution);
    String actor = row.getString("actor");
    return new HistoryEntryView(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("client_id"),
        institution.orElse(null),
        own ? row.getString("acting_person") : null,
        row.getString("command"),
        reasons == Reasons.SHOWN ? row.getString("reason") : null,
        actor == null
            ? null
            : ActorView.of(HistoryJson.read(actor, ACTOR), institution, caller, persons),
        shown(HistoryJson.read(row.getString("changes"), CHANGES), own));
  }

  private static List<FieldChange> shown(List<FieldChange> changes, boolean own) {
    return changes.stream()
        .filter(
            change -> own || change.part() != null || !LocalReferences.FIELD.equals(change.field()))
        .toList();
  }

  /** What a cursor of this list is good for. */
  private record HistoryOf(String rootType, UUID rootId, String holder) {}
}
