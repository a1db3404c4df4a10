package org.caspian.members.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.name.DerivedKeys;
import org.caspian.members.name.NameKey;
import org.caspian.platform.command.Ids;

/** Keeps the keys by which names are found in step with the names. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InstitutionNameKeys implements PanacheRepositoryBase<InstitutionNameKey, UUID>, DerivedKeys {

  private final InstitutionRepository institutions;
  private final Ids ids;

  InstitutionNameKeys(InstitutionRepository institutions, Ids ids) {
    this.institutions = institutions;
    this.ids = ids;
  }

  /**
   * Writes the keys of an institution that has none yet: those of its names, and of all that were
   * merged into it, by which it is found instead of them.
   */
  void write(Institution institution) {
    Set<NameKey> keys = new HashSet<>();
    if (institution.successorId().isEmpty()) {
      Stream.concat(Stream.of(institution), institutions.predecessors(institution).stream())
          .forEach(named -> keys.addAll(InstitutionNames.keys(named.profile()).values()));
    }
    keys.forEach(key -> persist(new InstitutionNameKey(ids.next(), institution, key)));
  }

  /** Replaces the keys of an institution by those of its names as they are now. */
  void rewrite(Institution institution) {
    list("institution", institution).forEach(this::delete);
    write(institution);
  }

  @Override
  public int remake(int most) {
    List<Institution> without = institutions.withoutNameKeys(most);
    without.forEach(this::rewrite);
    return without.size();
  }
}
