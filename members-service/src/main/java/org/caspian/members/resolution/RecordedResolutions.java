package org.caspian.members.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The resolutions that are recorded, for the features beside this one. */
@ApplicationScoped
public class RecordedResolutions {

  private final ResolutionRepository repository;

  RecordedResolutions(ResolutionRepository repository) {
    this.repository = repository;
  }

  /** Whether there is one with this id. */
  public boolean has(UUID id) {
    return repository.findByIdOptional(id).isPresent();
  }
}
