package org.caspian.members.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows resolutions to the caller. */
@ApplicationScoped
class ResolutionViews {

  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  ResolutionViews(LocalReferences localReferences, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One resolution, with what the caller may do. */
  ResolutionView single(Resolution resolution) {
    Caller reader = caller.get();
    return ResolutionView.of(
        resolution,
        localReferences.of(resolution, reader).orElse(null),
        ResolutionCommand.allowed(resolution, reader));
  }

  /** Rows of a list. */
  List<ResolutionView> rows(List<Resolution> resolutions) {
    List<UUID> ids = resolutions.stream().map(Resolution::id).toList();
    Map<UUID, String> references = localReferences.of(Resolution.class, ids, caller.get());
    return resolutions.stream()
        .map(resolution -> ResolutionView.of(resolution, references.get(resolution.id()), null))
        .toList();
  }
}
