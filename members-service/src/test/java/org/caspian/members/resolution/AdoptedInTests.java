package org.caspian.members.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of resolutions as whoever puts them into force does. */
@ApplicationScoped
class AdoptedInTests {

  private final Map<UUID, ResolutionAdopted> heard = new ConcurrentHashMap<>();

  void on(@Observes ResolutionAdopted adopted) {
    heard.put(adopted.resolutionId(), adopted);
  }

  Optional<ResolutionAdopted> of(UUID resolution) {
    return Optional.ofNullable(heard.get(resolution));
  }
}
