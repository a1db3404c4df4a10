package org.caspian.mobility.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.mobility.MobilityProblems;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;

/** The institutions that mobility knows of, and how they stand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Directory {

  private final InstitutionRepository institutions;

  Directory(InstitutionRepository institutions) {
    this.institutions = institutions;
  }

  /** Takes over what a message says; a version that is not later is passed over. */
  public void learn(UUID id, String membership, List<String> effects, long version) {
    Institution institution = institutions.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (institution == null) {
      institution = new Institution(id);
      institution.learn(membership, effects, version);
      institutions.persist(institution);
    } else {
      institution.learn(membership, effects, version);
    }
  }

  /**
   * An institution that was known here before: copies are never removed.
   *
   * @throws IllegalArgumentException if it was not
   */
  public Institution get(UUID id) {
    return institutions
        .findByIdOptional(id)
        .orElseThrow(() -> new IllegalArgumentException("never heard of institution " + id));
  }

  /**
   * The institutions of a request.
   *
   * @param named each institution by the JSON Pointer that names it
   * @return them, by their ids
   * @throws ProblemException {@link MobilityProblems#INSTITUTION_UNKNOWN} with the pointers of all
   *     that are not known
   */
  public Map<UUID, Institution> require(Map<String, UUID> named) {
    Map<UUID, Institution> known = new LinkedHashMap<>();
    List<FieldError> unknown = new ArrayList<>();
    named.forEach(
        (pointer, id) ->
            institutions
                .findByIdOptional(id)
                .ifPresentOrElse(
                    institution -> known.put(id, institution), () -> unknown.add(error(pointer))));
    if (!unknown.isEmpty()) {
      throw new ProblemException(
              MobilityProblems.INSTITUTION_UNKNOWN,
              "If it was created just now, try again in a few seconds.")
          .errors(unknown);
    }
    return known;
  }

  private static FieldError error(String pointer) {
    return new FieldError(pointer, "institution-unknown", "No such institution is known here.");
  }
}
