package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows assemblies to the caller. */
@ApplicationScoped
class AssemblyViews {

  private final Standings standings;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  AssemblyViews(Standings standings, LocalReferences localReferences, CurrentCaller caller) {
    this.standings = standings;
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One assembly, with what the caller may do. */
  AssemblyView single(Assembly assembly) {
    Caller reader = caller.get();
    return AssemblyView.of(
        assembly,
        localReferences.of(assembly, reader).orElse(null),
        AssemblyCommand.allowed(new AssemblyCommand.Case(assembly, standings::of), reader));
  }

  /** Rows of a list. */
  List<AssemblyView> rows(List<Assembly> assemblies) {
    List<UUID> ids = assemblies.stream().map(Assembly::id).toList();
    Map<UUID, String> references = localReferences.of(Assembly.class, ids, caller.get());
    return assemblies.stream()
        .map(assembly -> AssemblyView.of(assembly, references.get(assembly.id()), null))
        .toList();
  }
}
