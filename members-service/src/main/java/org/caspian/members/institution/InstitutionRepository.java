package org.caspian.members.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.name.NameKey;
import org.caspian.members.name.NameSearch;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.command.Conditions;
import org.caspian.platform.command.RootsById;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.query.SelectionQuery;

/** The institutions in the database. */
@ApplicationScoped
class InstitutionRepository implements PanacheRepositoryBase<Institution, UUID> {

  private static final String WITH_SUSPENSION = "from Institution i left join fetch i.suspension s";
  private static final String VERSIONS =
      "select i.id, i.version from Institution i left join i.suspension s";

  /** Of identities, which have no such sign in them. */
  private static final String SEPARATOR = "|";

  private static final String WITH_LIKE_NAMES =
      WITH_SUSPENSION
          + """
           where i.country = :country and i.id in (
            select k.institution.id from InstitutionNameKey k
            where cast(sql('identities && string_to_array(?, ''|'')', :identities) as Boolean)
              = true)
          order by i.id""";

  private static final String WITHOUT_NAME_KEYS =
      """
      from Institution i
      where i.successorId is null and not exists (
        select 1 from InstitutionNameKey k where k.institution = i and k.rules = :rules)
      order by i.id""";

  /**
   * So many are looked up by their ids, more are walked through until a page is full. PostgreSQL
   * cannot tell which is better: how many names have a word that begins so it does not know.
   */
  private static final int FEW = 500;

  private static final String HOLDERS =
      """
      select i.id, o.scheme, o.value from Institution i join i.identifiers o
      where o.scheme in :schemes and o.value in :values""";

  private final NamesWithWords names;

  InstitutionRepository(NamesWithWords names) {
    this.names = names;
  }

  /**
   * One institution.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Institution get(InstitutionRef ref) {
    return ref.id()
        .flatMap(id -> one("i.id", id))
        .or(() -> ref.domain().flatMap(this::withDomain))
        .orElseThrow(InstitutionRepository::notFound);
  }

  /**
   * One institution.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Institution get(UUID id) {
    return findByIdOptional(id).orElseThrow(InstitutionRepository::notFound);
  }

  /**
   * The id of one institution, which need not be there.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  UUID idOf(InstitutionRef ref) {
    return ref.id()
        .or(() -> ref.domain().flatMap(this::idWithDomain))
        .orElseThrow(InstitutionRepository::notFound);
  }

  private Optional<UUID> idWithDomain(String domain) {
    return getEntityManager()
        .createQuery("select i.id from Institution i where i.domain = :domain", UUID.class)
        .setParameter("domain", domain)
        .getResultStream()
        .findFirst();
  }

  /** Who acts for an institution now: itself, or the one at the end of its line. */
  Institution last(Institution institution) {
    Institution last = institution;
    while (last.successorId().isPresent()) {
      last = findById(last.successorId().get());
    }
    return last;
  }

  /**
   * The refusal of what only an institution that goes on may do, or have done to it; it names the
   * one that acts for it now. Empty if it goes on.
   */
  Optional<ProblemException> refusalOfMerged(Institution institution) {
    return institution.successorId().map(next -> StandingProblems.merged(last(institution).id()));
  }

  /** All that were merged into an institution, also by way of others. */
  List<Institution> predecessors(Institution institution) {
    return list("successorId", institution.id()).stream()
        .flatMap(merged -> Stream.concat(Stream.of(merged), predecessors(merged).stream()))
        .toList();
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such institution.");
  }

  /**
   * Locks it, and reads nothing of it: what is read after this is as whoever had the lock left it.
   */
  void lock(UUID id) {
    getEntityManager()
        .createNativeQuery("select id from institution where id = ?1 for no key update", UUID.class)
        .setParameter(1, id)
        .getResultList();
  }

  /** The institutions with this id, this ROR id or this domain; each may be null. */
  List<Institution> withAny(UUID id, String ror, String domain) {
    if (id == null && ror == null && domain == null) {
      return List.of();
    }
    return find(
            WITH_SUSPENSION + " where i.id = :id or i.ror = :ror or i.domain = :domain",
            Parameters.with("id", id).and("ror", ror).and("domain", domain))
        .list();
  }

  /** Who has which of these ids. */
  SortedMap<OtherIdentifier, UUID> holders(Collection<OtherIdentifier> identifiers) {
    SortedMap<OtherIdentifier, UUID> holders = new TreeMap<>();
    if (identifiers.isEmpty()) {
      return holders;
    }
    getEntityManager()
        .createQuery(HOLDERS, Object[].class)
        .setParameter("schemes", identifiers.stream().map(OtherIdentifier::scheme).toList())
        .setParameter("values", identifiers.stream().map(OtherIdentifier::value).toList())
        .getResultStream()
        .forEach(
            row ->
                holders.put(
                    new OtherIdentifier((IdentifierScheme) row[1], (String) row[2]),
                    (UUID) row[0]));
    holders.keySet().retainAll(identifiers);
    return holders;
  }

  /** Those of a country of which a name has one of these identities; not more than some. */
  List<Institution> withLikeNames(String country, Set<String> identities) {
    if (identities.isEmpty()) {
      return List.of();
    }
    return find(
            WITH_LIKE_NAMES,
            Parameters.with("country", country)
                .and("identities", String.join(SEPARATOR, identities)))
        .range(0, PossibleDuplicate.MOST - 1)
        .list();
  }

  /** Institutions whose names have no keys of the present rules; nobody changes them meanwhile. */
  List<Institution> withoutNameKeys(int limit) {
    return find(WITHOUT_NAME_KEYS, Parameters.with("rules", NameKey.RULES))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .range(0, limit - 1)
        .list();
  }

  private Optional<Institution> withDomain(String domain) {
    return one("i.domain", domain);
  }

  private Optional<Institution> one(String field, Object value) {
    return find(WITH_SUSPENSION + " where " + field + " = ?1", value).singleResultOptional();
  }

  /**
   * Which institutions there are, in order of id.
   *
   * @param after the id after which to begin; null from the start
   */
  List<InstitutionVersion> page(InstitutionFilter filter, UUID after, int limit) {
    Conditions conditions = conditions(filter).and("i.id > :after", "after", after);
    return versions(conditions).setMaxResults(limit).getResultList();
  }

  /** The one with this id, if the filter lets it through. */
  Optional<InstitutionVersion> one(InstitutionFilter filter, UUID id) {
    return versions(conditions(filter).and("i.id = :id", "id", id)).uniqueResultOptional();
  }

  private Conditions conditions(InstitutionFilter filter) {
    Conditions conditions = filter.conditions();
    filter.searched().map(this::named).ifPresent(conditions::and);
    return conditions;
  }

  private Conditions named(NameSearch search) {
    List<UUID> found = search.words().map(words -> names.find(words, FEW + 1)).orElse(List.of());
    if (found.isEmpty()) {
      return NameCondition.mistyped(search);
    }
    return found.size() > FEW ? NameCondition.spelt(search) : NameCondition.ofThese(found);
  }

  private SelectionQuery<InstitutionVersion> versions(Conditions conditions) {
    return conditions.giveTo(
        getSession()
            .createSelectionQuery(
                VERSIONS + " where " + conditions.text() + " order by i.id",
                InstitutionVersion.class));
  }

  /** Those with these ids. */
  Map<UUID, Institution> all(Collection<UUID> ids) {
    return RootsById.find(getSession(), Institution.class, ids);
  }

  /**
   * Whole institutions in order of id.
   *
   * @param after the id after which to begin; null from the start
   */
  List<Institution> after(UUID after, int limit) {
    return find(
            WITH_SUSPENSION + " where i.id > ?1 order by i.id",
            after == null ? new UUID(0, 0) : after)
        .range(0, limit - 1)
        .list();
  }
}
