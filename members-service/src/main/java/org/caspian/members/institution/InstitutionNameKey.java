package org.caspian.members.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.name.NameKey;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The key of one of the names of an institution. It follows from the names, so it is no part of the
 * aggregate: its history would say everything twice.
 */
@Entity
@Immutable
class InstitutionNameKey {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Institution institution;

  private int rules;

  private String folded;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] lexemes;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] identities;

  /** For Hibernate. */
  protected InstitutionNameKey() {}

  InstitutionNameKey(UUID id, Institution institution, NameKey key) {
    this.id = id;
    this.institution = institution;
    this.rules = NameKey.RULES;
    this.folded = key.folded();
    this.lexemes = sorted(key.lexemes().stream());
    this.identities = sorted(key.identities().stream());
  }

  private static String[] sorted(Stream<String> texts) {
    return texts.sorted().toArray(String[]::new);
  }
}
