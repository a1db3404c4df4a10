package org.caspian.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;

/** How those stand whose standing decides about an event: its host and the caller. */
@ApplicationScoped
public class Standings {

  private final Directory directory;

  Standings(Directory directory) {
    this.directory = directory;
  }

  /** The two by their ids; who is not known here yet is missing. */
  public Map<UUID, KnownInstitution> of(Event event, Caller caller) {
    Set<UUID> concerned = new HashSet<>(Set.of(event.host()));
    caller.institution().ifPresent(concerned::add);
    return directory.find(concerned);
  }
}
