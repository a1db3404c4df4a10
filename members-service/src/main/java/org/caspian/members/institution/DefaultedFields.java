package org.caspian.members.institution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * The fields that have a default when an institution is registered and are never without a value
 * after. To fall back to the default because somebody wrote nothing would end a membership.
 */
final class DefaultedFields {

  private static final List<String> NAMES = List.of("timeZoneBasis", "membership", "basis");

  private DefaultedFields() {}

  /**
   * Refuses a patch that would remove one.
   *
   * @throws ProblemException {@link Problems#INVALID_BODY}
   */
  static void requireKept(JsonNode patch) {
    List<FieldError> removed =
        NAMES.stream()
            .filter(name -> patch.path(name).isNull())
            .map(name -> new FieldError("/" + name, "required", "It cannot be removed."))
            .toList();
    if (!removed.isEmpty()) {
      throw new ProblemException(Problems.INVALID_BODY, "The patch removes what must have a value.")
          .errors(removed);
    }
  }

  /** The same patch, in which none is null. */
  static ObjectNode kept(ObjectNode patch) {
    ObjectNode kept = patch.deepCopy();
    NAMES.stream().filter(name -> kept.path(name).isNull()).forEach(name -> kept.remove(name));
    return kept;
  }
}
