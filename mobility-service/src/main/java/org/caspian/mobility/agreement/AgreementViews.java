package org.caspian.mobility.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.mobility.agreement.model.AgreementCommand;
import org.caspian.mobility.agreement.model.AgreementVersion;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.LocalReferences;

/** Shows agreements to the caller. */
@ApplicationScoped
class AgreementViews {

  private final LocalReferences localReferences;
  private final PersonIds persons;
  private final CurrentCaller caller;

  AgreementViews(LocalReferences localReferences, PersonIds persons, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.persons = persons;
    this.caller = caller;
  }

  /** One agreement, with what the caller may do. */
  AgreementView single(Agreement agreement) {
    Caller reader = caller.get();
    return AgreementView.of(
        agreement,
        reader,
        localReferences.of(agreement, reader).orElse(null),
        persons,
        AgreementCommand.allowed(agreement.currentVersion(), reader));
  }

  /** Rows of a list. */
  List<AgreementView> rows(List<Agreement> agreements) {
    Caller reader = caller.get();
    List<UUID> ids = agreements.stream().map(Agreement::id).toList();
    Map<UUID, String> references = localReferences.of(Agreement.class, ids, reader);
    return agreements.stream()
        .map(
            agreement ->
                AgreementView.of(agreement, reader, references.get(agreement.id()), persons, null))
        .toList();
  }

  /** One version, with what the caller may do. */
  SingleVersionView single(AgreementVersion version) {
    return SingleVersionView.of(version, caller.get(), persons);
  }

  /** A version as a row of a list. */
  AgreementVersionView row(AgreementVersion version) {
    return AgreementVersionView.of(version, caller.get(), persons);
  }
}
