package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows institutions to the caller. */
@ApplicationScoped
class InstitutionViews {

  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  InstitutionViews(LocalReferences localReferences, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One institution, with what the caller may do. */
  InstitutionView single(Institution institution) {
    Caller reader = caller.get();
    return InstitutionView.of(institution)
        .shownTo(
            reader,
            localReferences.of(institution, reader).orElse(null),
            InstitutionCommand.allowed(institution, reader));
  }

  /** Rows of a list. */
  List<InstitutionView> rows(List<InstitutionView> institutions) {
    Caller reader = caller.get();
    List<UUID> ids = institutions.stream().map(InstitutionView::id).toList();
    Map<UUID, String> references = localReferences.of(Institution.class, ids, reader);
    return institutions.stream()
        .map(institution -> institution.shownTo(reader, references.get(institution.id()), null))
        .toList();
  }

  /** A row of which the caller's own reference is known already. */
  InstitutionView row(Institution institution, Optional<String> reference) {
    return InstitutionView.of(institution).shownTo(caller.get(), reference.orElse(null), null);
  }
}
