package org.caspian.members.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.caspian.members.name.NameKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** By what a learning resource is found: the words of what its owner says of it. */
@Entity
class LearningResourceKey {

  /** Of a word that is no word, such as an address; PostgreSQL takes none above 2,046 bytes. */
  private static final int LONGEST_WORD = 200;

  /** That of the learning resource. */
  @Id private UUID id;

  private int rules;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] lexemes;

  /** For Hibernate. */
  protected LearningResourceKey() {}

  LearningResourceKey(LearningResource resource) {
    this.id = resource.id();
    take(resource.profile());
  }

  /** The words of what its owner says now. */
  final void take(LearningResourceProfile profile) {
    rules = NameKey.RULES;
    lexemes =
        profile
            .texts()
            .map(NameKey::lexemesOf)
            .flatMap(words -> words.stream())
            .filter(word -> word.length() <= LONGEST_WORD)
            .distinct()
            .sorted()
            .toArray(String[]::new);
  }
}
