package org.caspian.gateway.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of an institution in the gateway's copy. */
@Entity
@Table(name = "directory_institution")
class DirectoryInstitution {

  @Id private UUID id;
  private long version;
  private String label;
  private String country;
  private String membership;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private Set<String> effects;

  /** For Hibernate. */
  protected DirectoryInstitution() {}

  DirectoryInstitution(InstitutionState state) {
    id = state.id();
    take(state);
  }

  /** Takes over a later version; an earlier one, which came late, changes nothing. */
  void follow(InstitutionState state) {
    if (state.version() > version) {
      take(state);
    }
  }

  InstitutionState state() {
    return new InstitutionState(id, version, label, country, membership, Set.copyOf(effects));
  }

  private void take(InstitutionState state) {
    version = state.version();
    label = state.label();
    country = state.country();
    membership = state.membership();
    effects = new HashSet<>(state.effects());
  }
}
