package org.caspian.members.institution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What lists show of institutions, which everybody reads and hardly anybody changes. A list asks
 * the database which institutions it has, and in which versions; what a version says is read once.
 */
@ApplicationScoped
class InstitutionRows {

  /** Some kilobytes each, and never more than some tens. */
  private static final int KEPT = 1_000;

  private final InstitutionRepository repository;
  private final Cache<UUID, InstitutionView> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  InstitutionRows(InstitutionRepository repository) {
    this.repository = repository;
  }

  /** The rows of what was found, in its order: all that there is to see, whoever looks. */
  List<InstitutionView> of(List<InstitutionVersion> found) {
    Map<UUID, InstitutionView> rows =
        new HashMap<>(kept.getAllPresent(found.stream().map(InstitutionVersion::id).toList()));
    Map<UUID, InstitutionView> changed = new HashMap<>();
    repository
        .all(
            found.stream()
                .filter(each -> !each.isOf(rows.get(each.id())))
                .map(InstitutionVersion::id)
                .toList())
        .forEach((id, institution) -> changed.put(id, InstitutionView.of(institution)));
    kept.putAll(changed);
    rows.putAll(changed);
    return found.stream().map(each -> rows.get(each.id())).toList();
  }
}
