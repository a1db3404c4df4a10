package org.caspian.projects.theme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collections;
import java.util.SortedMap;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One theme; migrations add them, nobody changes them. */
@Entity
@Immutable
class Theme {

  @Id private String code;
  private int position;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> name;

  /** For Hibernate. */
  protected Theme() {}

  String code() {
    return code;
  }

  /** Where it stands in the list. */
  int position() {
    return position;
  }

  /** The names by BCP 47 language tag. */
  SortedMap<String, String> name() {
    return Collections.unmodifiableSortedMap(name);
  }
}
