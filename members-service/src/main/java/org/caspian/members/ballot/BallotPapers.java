package org.caspian.members.ballot;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The ballots of an assembly, for the report that has all of it. */
@ApplicationScoped
public class BallotPapers {

  private final BallotRepository repository;
  private final BallotViews views;

  BallotPapers(BallotRepository repository, BallotViews views) {
    this.repository = repository;
    this.views = views;
  }

  /** The first of them, in the order in which they were made. */
  public List<BallotView> ofAssembly(UUID assembly, int most) {
    return views.rows(
        repository.find("assemblyId", Sort.by("id"), assembly).range(0, most - 1).list());
  }
}
