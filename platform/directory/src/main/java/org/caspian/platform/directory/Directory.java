package org.caspian.platform.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.MemberSource;
import org.caspian.platform.access.MergerSource;
import org.caspian.platform.access.Mergers;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.command.Sql;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;

/**
 * The institutions that this service has heard of. Copies are never removed; one that was created
 * just now may not be here yet.
 */
@ApplicationScoped
public class Directory implements MergerSource, MemberSource {

  private static final String LEARN =
      """
      insert into known_institution
        (id, label, country, time_zone, membership, effects, successor_id, source_version)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        label = excluded.label, country = excluded.country, time_zone = excluded.time_zone,
        membership = excluded.membership, effects = excluded.effects,
        successor_id = excluded.successor_id, source_version = excluded.source_version
      where known_institution.source_version <= excluded.source_version""";

  /** Each with the end of its line, which for most is itself. */
  private static final String FIND =
      """
      with recursive line (asked, id) as (
        select id, id from known_institution where id = any (?)
        union
        select line.asked, merged.successor_id
        from line join known_institution merged on merged.id = line.id
        where merged.successor_id is not null)
      select line.asked, last.id, label, country, time_zone, membership, effects
      from line join known_institution last on last.id = line.id
      where last.successor_id is null""";

  private static final String MERGERS =
      "select id, successor_id from known_institution where successor_id is not null";

  private static final String NO_MEMBER =
      "select 1 from known_institution where id = ? and membership <> 'ACTIVE'";

  private final Sql sql;

  Directory(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes over what a message says, unless a later one was here before. The same version again is
   * taken too: it may say more than it said to an earlier release.
   *
   * @param successor into which it was merged; null if it goes on
   */
  @Transactional(TxType.MANDATORY)
  void learn(KnownInstitution institution, UUID successor, long version) {
    sql.update(
        LEARN,
        institution.id(),
        institution.label(),
        institution.country(),
        institution.timeZone(),
        institution.membership(),
        institution.effects().toArray(String[]::new),
        successor,
        version);
  }

  /** The institution as last heard of, or its successor; empty when nothing was heard yet. */
  public Optional<KnownInstitution> find(UUID id) {
    return Optional.ofNullable(find(Set.of(id)).get(id));
  }

  /**
   * Those of the institutions that were heard of, by the ids that were asked for. How one stands
   * that was merged is how its successor stands, which acts for it: under its id that one is found.
   */
  public Map<UUID, KnownInstitution> find(Collection<UUID> ids) {
    Map<UUID, KnownInstitution> found = new HashMap<>();
    sql.list(
            FIND,
            row -> Map.entry(row.getObject("asked", UUID.class), institution(row)),
            (Object) ids.toArray(UUID[]::new))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  /** One that was merged is none, though its successor may be: that one reads for itself. */
  @Override
  public boolean isNoMember(UUID institution) {
    return sql.find(NO_MEMBER, row -> true, institution).isPresent();
  }

  @Override
  public Mergers read() {
    Map<UUID, UUID> successors = new HashMap<>();
    sql.list(
            MERGERS,
            row ->
                Map.entry(
                    row.getObject("id", UUID.class), row.getObject("successor_id", UUID.class)))
        .forEach(entry -> successors.put(entry.getKey(), entry.getValue()));
    return new Mergers(successors);
  }

  /**
   * An institution that is not named in the body of the request: the caller's, or one that takes
   * part already.
   *
   * @throws ProblemException {@link StandingProblems#INSTITUTION_UNKNOWN}
   */
  public KnownInstitution get(UUID id) {
    return find(id).orElseThrow(Directory::unknown);
  }

  /** Several of them, by id; throws as {@link #get(UUID)} if one is missing. */
  public Map<UUID, KnownInstitution> get(Set<UUID> ids) {
    Map<UUID, KnownInstitution> known = find(ids);
    if (!known.keySet().containsAll(ids)) {
      throw unknown();
    }
    return known;
  }

  /**
   * The institutions that a request names. One that was merged is named no more: nothing new is
   * written under its id.
   *
   * @param named each institution by the JSON Pointer that names it
   * @return them, by their ids
   * @throws ProblemException {@link StandingProblems#INSTITUTION_UNKNOWN} with the pointers of all
   *     that are not known; {@link StandingProblems#INSTITUTION_MERGED} with those of all that were
   *     merged
   */
  public Map<UUID, KnownInstitution> require(Map<String, UUID> named) {
    Map<UUID, KnownInstitution> known = find(named.values());
    List<FieldError> unknown = new ArrayList<>();
    named.forEach(
        (pointer, id) -> {
          if (!known.containsKey(id)) {
            unknown.add(
                new FieldError(
                    pointer, "institution-unknown", "No such institution is known here."));
          }
        });
    if (!unknown.isEmpty()) {
      throw unknown().errors(unknown);
    }
    requireGoOn(named, known);
    return known;
  }

  private static void requireGoOn(Map<String, UUID> named, Map<UUID, KnownInstitution> known) {
    List<FieldError> merged =
        named.entrySet().stream()
            .filter(entry -> !known.get(entry.getValue()).id().equals(entry.getValue()))
            .map(entry -> StandingProblems.merged(entry.getKey(), known.get(entry.getValue()).id()))
            .toList();
    if (!merged.isEmpty()) {
      throw StandingProblems.merged(merged);
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(
        StandingProblems.INSTITUTION_UNKNOWN,
        "If it was created just now, try again in a few seconds.");
  }

  private static KnownInstitution institution(ResultSet row) throws SQLException {
    return new KnownInstitution(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getString("country"),
        row.getString("time_zone"),
        row.getString("membership"),
        Set.copyOf(List.of((String[]) row.getArray("effects").getArray())));
  }
}
