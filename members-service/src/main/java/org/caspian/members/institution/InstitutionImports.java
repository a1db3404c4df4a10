package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.LostRaceException;
import org.caspian.platform.command.PerRow;
import org.caspian.platform.rest.MergePatches;
import org.caspian.platform.rest.ProblemException;

/** Takes sheets of institutions in, each row as a command of its own. */
@ApplicationScoped
class InstitutionImports {

  private final PerRow perRow;
  private final MergePatches patches;
  private final Institutions institutions;
  private final InstitutionRepository repository;
  private final InstitutionViews views;
  private final LocalReferences localReferences;
  private final CommandContext command;

  InstitutionImports(
      PerRow perRow,
      MergePatches patches,
      Institutions institutions,
      InstitutionRepository repository,
      InstitutionViews views,
      LocalReferences localReferences,
      CommandContext command) {
    this.perRow = perRow;
    this.patches = patches;
    this.institutions = institutions;
    this.repository = repository;
    this.views = views;
    this.localReferences = localReferences;
    this.command = command;
  }

  /** Applies the rows in their order. A row that is refused stops no other. */
  ImportReport run(List<ImportRow> rows) {
    return ImportReport.of(perRow.run(rows, ImportedRow.class, this::apply, ImportedRow::refused));
  }

  private ImportedRow apply(ImportRow row) {
    row.requireReadable();
    return ImportMatch.of(row.identifiers(), this::known)
        .map(match -> update(row, repository.findById(match.id())))
        .orElseGet(() -> create(row));
  }

  private ImportedRow create(ImportRow row) {
    CreateInstitution creation = patches.of(row.fields()).applyToNothing(CreateInstitution.class);
    return ImportedRow.done(row, ImportOutcome.CREATED, register(creation));
  }

  /** The match found nobody: who has the identifiers now came between, and the row means it. */
  private Institution register(CreateInstitution creation) {
    try {
      return institutions.register(creation.profile(), creation.localReference());
    } catch (ProblemException refusal) {
      throw InstitutionProblems.isDuplicate(refusal) ? new LostRaceException(refusal) : refusal;
    }
  }

  private ImportedRow update(ImportRow row, Institution institution) {
    InstitutionProfile profile =
        patches
            .of(row.profile())
            .applyTo(views.single(institution), institution.profile(), InstitutionProfile.class);
    boolean revised = institutions.revise(institution, profile);
    boolean adopted = adoptReference(row, institution);
    return ImportedRow.done(
        row, revised || adopted ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED, institution);
  }

  /** The match has seen to it that the institution has this reference or none. */
  private boolean adoptReference(ImportRow row, Institution institution) {
    Optional<String> wanted = Optional.ofNullable(row.localReference());
    boolean adopted = wanted.isPresent() && referenceOf(institution.id()).isEmpty();
    if (adopted) {
      institutions.setLocalReference(institution, wanted.get());
    }
    return adopted;
  }

  private Optional<ImportMatch.Known> known(Identifier identifier, String value) {
    Optional<Institution> found =
        switch (identifier) {
          case LOCAL_REFERENCE ->
              localReferences
                  .find(InstitutionViews.TYPE, command.caller(), value)
                  .flatMap(repository::findByIdOptional);
          case ROR -> repository.withRor(value);
          case DOMAIN -> repository.withDomain(value);
        };
    return found.map(this::known);
  }

  private ImportMatch.Known known(Institution institution) {
    Map<Identifier, String> identifiers = new EnumMap<>(Identifier.class);
    referenceOf(institution.id())
        .ifPresent(reference -> identifiers.put(Identifier.LOCAL_REFERENCE, reference));
    InstitutionProfile profile = institution.profile();
    Optional.ofNullable(profile.ror()).ifPresent(ror -> identifiers.put(Identifier.ROR, ror));
    Optional.ofNullable(profile.domain())
        .ifPresent(domain -> identifiers.put(Identifier.DOMAIN, domain));
    return new ImportMatch.Known(institution.id(), identifiers);
  }

  private Optional<String> referenceOf(UUID institution) {
    return localReferences.of(InstitutionViews.TYPE, institution, command.caller());
  }
}
