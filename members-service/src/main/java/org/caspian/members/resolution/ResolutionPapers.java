package org.caspian.members.resolution;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The resolutions of an assembly, for the report that has all of it. */
@ApplicationScoped
public class ResolutionPapers {

  private final ResolutionRepository repository;
  private final ResolutionViews views;

  ResolutionPapers(ResolutionRepository repository, ResolutionViews views) {
    this.repository = repository;
    this.views = views;
  }

  /** The first of them, by their numbers at the assembly. */
  public List<ResolutionView> ofAssembly(UUID assembly, int most) {
    return views.rows(
        repository.find("assemblyId", Sort.by("ordinal"), assembly).range(0, most - 1).list());
  }
}
