package org.caspian.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.person.Retention;

/** Shows mandates to the caller. */
@ApplicationScoped
class MandateViews {

  private final LocalReferences localReferences;
  private final Retention retention;
  private final CurrentCaller caller;

  MandateViews(LocalReferences localReferences, Retention retention, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.retention = retention;
    this.caller = caller;
  }

  /** One mandate, with what the caller may do. */
  MandateView single(Mandate mandate) {
    Caller reader = caller.get();
    return MandateView.of(
        mandate,
        localReferences.of(mandate, reader).orElse(null),
        retainUntil(mandate),
        MandateCommand.allowed(mandate, reader));
  }

  /** Rows of a list. */
  List<MandateView> rows(List<Mandate> mandates) {
    List<UUID> ids = mandates.stream().map(Mandate::id).toList();
    Map<UUID, String> references = localReferences.of(Mandate.class, ids, caller.get());
    return mandates.stream()
        .map(
            mandate ->
                MandateView.of(mandate, references.get(mandate.id()), retainUntil(mandate), null))
        .toList();
  }

  private LocalDate retainUntil(Mandate mandate) {
    return mandate.to().map(retention::until).orElse(null);
  }
}
