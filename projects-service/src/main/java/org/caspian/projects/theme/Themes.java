package org.caspian.projects.theme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

/** The themes in the database. */
@ApplicationScoped
public class Themes implements PanacheRepositoryBase<Theme, String> {

  /** Whether a project may have this theme. */
  public boolean isListed(String code) {
    return findById(code) != null;
  }

  /** All of them, in their order. */
  ThemeList list() {
    return new ThemeList(listAll(Sort.by("position")).stream().map(ThemeView::of).toList());
  }
}
