package org.caspian.members.learning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.caspian.members.name.DerivedKeys;

/** Keeps the words by which learning resources are found in step with their texts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LearningResourceKeys
    implements PanacheRepositoryBase<LearningResourceKey, UUID>, DerivedKeys {

  private final LearningResourceRepository resources;

  LearningResourceKeys(LearningResourceRepository resources) {
    this.resources = resources;
  }

  /** Those of what its owner says now. */
  void write(LearningResource resource) {
    findByIdOptional(resource.id())
        .ifPresentOrElse(
            key -> key.take(resource.profile()), () -> persist(new LearningResourceKey(resource)));
  }

  /** One that is deleted is not looked for. */
  void forget(LearningResource resource) {
    deleteById(resource.id());
  }

  @Override
  public int remake(int most) {
    List<LearningResource> without = resources.withoutKeys(most);
    without.forEach(this::write);
    return without.size();
  }
}
