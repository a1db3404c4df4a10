package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
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

  /** Applies the rows in their order. A row that is refused stops none of another institution. */
  ImportReport run(List<ImportRow> rows) {
    EarlierRows earlier = EarlierRows.of(rows);
    return ImportReport.of(
        perRow.run(rows, ImportedRow.class, row -> apply(row, earlier), ImportedRow::refused));
  }

  private ImportedRow apply(ImportRow row, EarlierRows earlier) {
    row.requireReadable();
    row.requireIdentifier();
    List<ImportMatch.Known> known = known(row.identifiers());
    Optional<ImportMatch.Known> match = ImportMatch.of(row.identifiers(), known);
    earlier.requireNone(row, match.map(ImportMatch.Known::identifiers).orElse(row.identifiers()));
    return match.map(found -> update(row, found)).orElseGet(() -> create(row));
  }

  private ImportedRow create(ImportRow row) {
    CreateInstitution creation = patches.of(row.fields()).applyToNothing(CreateInstitution.class);
    return ImportedRow.done(row, ImportOutcome.CREATED, register(row, creation));
  }

  /** The match found nobody: who has the identifiers now came between, and the row means it. */
  private Institution register(ImportRow row, CreateInstitution creation) {
    try {
      return institutions.registerUnknown(creation);
    } catch (ProblemException refusal) {
      throw known(row.identifiers()).isEmpty() ? refusal : new LostRaceException(refusal);
    }
  }

  private ImportedRow update(ImportRow row, ImportMatch.Known known) {
    Institution institution = repository.findById(known.id());
    Optional<String> reference = known.localReference();
    CreateInstitution asked =
        patches
            .of(DefaultedFields.kept(row.fields()))
            .applyTo(
                views.row(institution, reference),
                new CreateInstitution(reference.orElse(null), null, institution.asked()),
                CreateInstitution.class);
    boolean revised = institutions.revise(institution, asked.profile());
    boolean adopted = reference.isEmpty() && adopt(institution, asked.localReference());
    return ImportedRow.done(
        row, revised || adopted ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED, institution);
  }

  /** The match has seen to it that no other institution has this reference. */
  private boolean adopt(Institution institution, String reference) {
    if (reference != null) {
      institutions.setLocalReference(institution, reference);
    }
    return reference != null;
  }

  /** Who has one of these identifiers, in as few queries as can be: a sheet has many rows. */
  private List<ImportMatch.Known> known(Map<Identifier, String> identifiers) {
    UUID referred =
        Optional.ofNullable(identifiers.get(Identifier.LOCAL_REFERENCE))
            .flatMap(value -> localReferences.find(Institution.class, command.caller(), value))
            .orElse(null);
    List<Institution> found =
        repository.withAny(
            referred, identifiers.get(Identifier.ROR), identifiers.get(Identifier.DOMAIN));
    Map<UUID, String> references = references(found, referred, identifiers);
    return found.stream()
        .map(institution -> known(institution, references.get(institution.id())))
        .toList();
  }

  /** Who was found by its reference alone needs no question for it. */
  private Map<UUID, String> references(
      List<Institution> found, UUID referred, Map<Identifier, String> identifiers) {
    List<UUID> ids = found.stream().map(Institution::id).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return ids.equals(Collections.singletonList(referred))
        ? Map.of(referred, identifiers.get(Identifier.LOCAL_REFERENCE))
        : localReferences.of(Institution.class, ids, command.caller());
  }

  private static ImportMatch.Known known(Institution institution, String reference) {
    Map<Identifier, String> identifiers = new EnumMap<>(Identifier.class);
    InstitutionProfile profile = institution.profile();
    put(identifiers, Identifier.LOCAL_REFERENCE, reference);
    put(identifiers, Identifier.ROR, profile.ror());
    put(identifiers, Identifier.DOMAIN, profile.domain());
    return new ImportMatch.Known(institution.id(), identifiers);
  }

  private static void put(Map<Identifier, String> identifiers, Identifier one, String value) {
    if (value != null) {
      identifiers.put(one, value);
    }
  }
}
